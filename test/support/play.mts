import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { app } from './cast.ts';
import { runNode, type Outcome } from './engine/run.mts';
import { nodeName, organizationKey, toolOf } from './engine/types.mts';
import type { Example } from './examples.ts';

export const apiKey = 'os_v2_app_for_tests_only';

/** The credential of the tests, for a server on loopback. */
export const credentialFor = (baseUrl: string): ICredentialDataDecryptedObject => ({
	appId: app,
	apiKey,
	messagesPerSecond: 150,
	integrationName: 'Acme',
	baseUrl,
});

/** The key that signs an operation: what belongs to the organization needs its own. */
export const keyFor = (resource: string): string => (resource === 'app' ? organizationKey : apiKey);

/** Plays one example against a server: the fields as a person filled them in, one item. */
export const play = async (
	resource: string,
	operation: string,
	{ given, item, isTool }: Pick<Example, 'given' | 'item' | 'isTool'>,
	baseUrl: string,
	type = nodeName,
): Promise<Outcome> =>
	await runNode({ resource, operation, ...given } as INodeParameters, {
		credential: credentialFor(baseUrl),
		items: [item ?? {}],
		node: { type: isTool ? toolOf(type) : type },
	});
