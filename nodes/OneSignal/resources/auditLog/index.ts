import { resource } from '../../properties/operation';
import { getAll } from './getAll.operation';

export const auditLog = resource({ name: 'Audit Log', value: 'auditLog' }, [getAll]);
