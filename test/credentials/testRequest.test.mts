import { Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	ILoadOptionsFunctions,
	INode,
} from 'n8n-workflow';

import { OneSignalApi } from '../../credentials/OneSignalApi.credentials';
import { OneSignalOrganizationApi } from '../../credentials/OneSignalOrganizationApi.credentials';
import { loadAppAccount } from '../../nodes/OneSignal/request/http/account';
import { testCredential } from '../support/engine/credentialTest.mts';
import { runNode } from '../support/engine/run.mts';
import { nodeTypes, organizationKey } from '../support/engine/types.mts';
import { app } from '../support/fixtureIds.ts';
import { credentialFor } from '../support/testCredential.mts';
import { useRecordingServer } from '../support/recordingServer.mts';

const server = useRecordingServer();
beforeEach(() => {
	server.respond = ({ path }) => ({ body: /^\/apps(\?|$)/.test(path) ? [] : { segments: [] } });
});

/** A value as it may be copied. */
const copied: Array<[how: string, copy: (text: string) => string]> = [
	['as it is', (text) => text],
	['with blanks', (text) => `  ${text} `],
	['with a line break', (text) => `${text}\r\n`],
	['with a tab and a no-break space', (text) => `\t${text}\u00A0`],
	['with a byte order mark', (text) => `\uFEFF${text}`],
];

const api = 'https://api.onesignal.com';

const ofApp = {
	type: new OneSignalApi(),
	run: { resource: 'segment', operation: 'getAll' },
	path: `/apps/${app}/segments`,
};
const ofOrganization = {
	type: new OneSignalOrganizationApi(),
	run: { resource: 'app', operation: 'getAll' },
	path: '/apps',
};
const appKey = String(credentialFor('').apiKey);

/** Where the requests of a test and of a run went, and what they were signed with. */
async function sentBy(
	{ type, run }: typeof ofApp | typeof ofOrganization,
	data: ICredentialDataDecryptedObject,
) {
	await testCredential(type, data);
	const { error } = await runNode(run, { credential: data });
	expect(error).toBeUndefined();
	return server.requests.map(({ path, headers }) => [path.split('?')[0], headers.authorization]);
}

it.each(copied)('the test of an app takes what a run takes: values %s', async (_how, copy) => {
	for (const appId of [app, app.toUpperCase()]) {
		server.requests.length = 0;
		const plain = credentialFor(server.url);
		const data = { ...plain, appId: copy(appId), apiKey: copy(appKey), baseUrl: copy(server.url) };
		const sent = [ofApp.path, `Key ${appKey}`];
		expect(await sentBy(ofApp, data)).toEqual([sent, sent]);
	}
});

it.each(copied)('so does that of an organization: values %s', async (_how, copy) => {
	const plain = credentialFor(server.url);
	const data = { ...plain, apiKey: copy(organizationKey), baseUrl: copy(server.url) };
	const sent = [ofOrganization.path, `Key ${organizationKey}`];
	expect(await sentBy(ofOrganization, data)).toEqual([sent, sent]);
});

describe('the base URL of a test is that of a run', () => {
	const node: INode = {
		...{ id: 'node-1', name: 'Test', type: 'start', typeVersion: 1 },
		...{ position: [0, 0], parameters: {} },
	};
	const { expression } = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const evaluate = (text: string, $credentials: IDataObject) =>
		expression.getParameterValue(text, null, 0, 0, node.name, [], 'internal', { $credentials });

	it.each([undefined, null, api, ` ${api}\n`])('where the credential has %j', async (baseUrl) => {
		const data = { ...credentialFor(''), baseUrl } as ICredentialDataDecryptedObject;
		const context = { getCredentials: async () => data } as unknown as ILoadOptionsFunctions;
		expect((await loadAppAccount(context)).baseUrl).toBe(api);
		for (const { test } of [ofApp.type, ofOrganization.type]) {
			expect(evaluate(String(test.request.baseURL), { baseUrl })).toBe(api);
		}
	});
});

it.each([401, 403, 404])('the test fails where OneSignal answers %d', async (status) => {
	server.respond = () => ({ status, body: { errors: ['No'] } });
	await expect(testCredential(ofApp.type, credentialFor(server.url))).rejects.toThrow();
});
