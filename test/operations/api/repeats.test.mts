import type { INodeParameters } from 'n8n-workflow';

import { runNode } from '../../support/engine/run.mts';
import { toolName } from '../../support/engine/types.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { credentialFor } from '../../support/testCredential.mts';

const server = useRecordingServer();

const call = async (parameters: INodeParameters, node = {}) =>
	await runNode(
		{ resource: 'api', operation: 'call', ...parameters },
		{ credential: credentialFor(server.url), items: [{}], node },
	);

describe('a request whose response is lost', () => {
	const user = '/apps/{app_id}/users/by/external_id/x';

	it.each([
		['get', '/anything', 2],
		['put', '/anything', 2],
		['delete', '/anything', 2],
		['patch', '/anything', 1],
		['post', '/anything', 1],
		['post', '/templates', 1],
		['post', '/apps/{app_id}/inbox', 1],
		['post', '/organizations/x/users', 1],
		['post', '/organizations/x/subscriptions', 1],
		['post', '/x/notifications', 1],
		['post', '/Notifications', 1],
		['post', '/apps/{app_id}/journeys/j/duplicate', 1],
		['post', '/apps/{app_id}/custom_events', 1],
		['patch', user, 2],
		['post', '/apps/{app_id}/users', 2],
	])('is repeated only where that does no harm: %s %s, %i in all', async (method, path, count) => {
		server.responses.splice(0, Infinity, { cut: true }, { body: { identity: {}, id: 'x' } });
		await call({ method, path, ...(method !== 'get' && { bodyJson: '{ "a": 1 }' }) });
		expect(server.requests).toHaveLength(count);
	});

	it('is not repeated where it adds up', async () => {
		server.responses.splice(0, Infinity, { cut: true }, { status: 202 });
		await call({ method: 'patch', path: user, bodyJson: '{ "deltas": { "session_count": 1 } }' });
		expect(server.requests).toHaveLength(1);
	});

	it('is always repeated after a 429', async () => {
		server.responses.splice(0, Infinity, { status: 429 }, { body: {} });
		const { error } = await call({ method: 'post', path: '/anything' });
		expect(error).toBeUndefined();
		expect(server.requests).toHaveLength(2);
	});
});

describe('the response of an endpoint that nothing is known of', () => {
	it.each([
		[{ body: { a: 1 } }, [{ a: 1 }]],
		[{ body: [{ a: 1 }, { a: 2 }, 'x'] }, [{ a: 1 }, { a: 2 }, { value: 'x' }]],
		[{ body: [] }, []],
		[{ status: 204, body: '' }, [{ success: true }]],
		[{ body: { error: 'x' } }, [{ errorDetails: 'x' }]],
	])('is shown as it is: %j', async (response, shown) => {
		server.responses.splice(0, Infinity, response);
		const { items, error } = await call({ path: '/anything' });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual(shown);
	});

	it.each([
		{ body: '<html></html>' },
		{ body: '{"a":' },
		{ body: { success: false } },
		{ body: { errors: ['No'] } },
		{ status: 404, body: {} },
		{ status: 302, body: {}, headers: { location: 'https://evil.example' } },
	])('is no success where it proves none: %j', async (response) => {
		server.responses.splice(0, Infinity, response);
		const { error } = await call({
			path: '/anything',
			options: { retries: { maxAttempts: 1 } },
		});
		expect(error).toBeDefined();
	});
});

it.each(['get', 'post', 'put', 'patch', 'delete'])(
	'is kept from an AI agent until a person allows it: %s',
	async (method) => {
		const each = { method, path: '/apps/{app_id}/segments' };
		const { items } = await call(each, { type: toolName });
		expect(items.map(({ json }) => json)).toEqual([
			expect.objectContaining({
				success: false,
				message: "AI agents aren't allowed to do this: Call any endpoint [item 0]",
			}),
		]);
		expect(server.requests).toEqual([]);
		await call({ ...each, restrictAiAgent: false }, { type: toolName });
		expect(server.requests).not.toEqual([]);
	},
);

it.each([
	{ resource: 'message', operation: '__CUSTOM_API_CALL__' },
	{ resource: '__CUSTOM_API_CALL__', operation: 'sendPush' },
	{ resource: '__CUSTOM_API_CALL__', operation: '__CUSTOM_API_CALL__' },
])("says what to do instead of n8n's own Custom API Call: %j", async (parameters) => {
	const { error } = await call(parameters);
	expect(error?.message).toBe("'Custom API Call' is an entry of n8n that this node can't run");
	expect(error?.description).toMatch(/'API'.+'Call'/);
	expect(server.requests).toEqual([]);
});
