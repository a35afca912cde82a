import { NodeApiError } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IExecuteSingleFunctions,
	JsonObject,
} from 'n8n-workflow';

import { appCredentialFault } from '../../../credentials/faults';

/** The OneSignal app that a run of the node works with. */
export interface Account {
	appId: string;
	baseUrl: string;
	/** As n8n's request helper takes it, so that the key is decrypted once a run and not once a request. */
	credential: ICredentialDataDecryptedObject;
}

export const credentialName = 'oneSignalApi';

type Credentials = Pick<IExecuteSingleFunctions, 'getCredentials' | 'getNode'>;

/** Reads the credential. Refuses one that cannot work, before anything is sent. */
export async function readAccount(context: Credentials): Promise<Account> {
	const credential = await context.getCredentials(credentialName);
	const fault = appCredentialFault(credential);
	if (fault) {
		throw new NodeApiError(context.getNode(), {} as JsonObject, {
			message: 'The OneSignal credential cannot work',
			description: fault,
		});
	}
	return {
		appId: String(credential.appId).trim(),
		baseUrl: String(credential.baseUrl).replace(/\/+$/, ''),
		credential,
	};
}
