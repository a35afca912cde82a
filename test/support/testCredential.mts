import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { organizationKey } from './engine/types.mts';
import { app } from './fixtureIds.ts';
import { onLoopback } from './loopback.mts';

export const apiKey = 'os_v2_app_for_tests_only';

/** The credential of the tests, for a server on loopback. */
export const credentialFor = (baseUrl: string): ICredentialDataDecryptedObject => ({
	appId: app,
	apiKey,
	plan: 'free',
	integrationName: 'Acme',
	...onLoopback(baseUrl),
});

/** The key that signs an operation: what is about an organization needs its own. */
export function keyFor(resource: string, operation: string, given: INodeParameters = {}): string {
	const isThisApp = resource === 'app' && operation === 'get' && given.whichApp !== 'anyApp';
	return ['app', 'auditLog'].includes(resource) && !isThisApp ? organizationKey : apiKey;
}
