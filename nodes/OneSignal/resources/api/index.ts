import { resource } from '../../properties/operation';
import { call } from './call.operation';

export const api = resource({ name: 'API', value: 'api' }, [call]);

/** What to do where n8n's own entry for such calls was chosen. */
export const insteadOfCustomApiCall = `Set 'Resource' to '${api.entry.name}' and 'Operation' to '${call.entry.name}': it calls any endpoint with this credential. To call it from an HTTP Request node, set 'Authentication' there to 'Predefined Credential Type' and choose 'OneSignal API'.`;
