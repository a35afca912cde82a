import type { IExecuteContextData, INodeParameters } from 'n8n-workflow';

import { startFixtureEmulator } from '../../support/fixtureEmulator.mts';
import type { Emulator } from '../../support/emulator/emulator.mts';
import { runNode } from '../../support/engine/run.mts';
import { toolName } from '../../support/engine/types.mts';
import { app, customer, order } from '../../support/fixtureIds.ts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { credentialFor } from '../../support/testCredential.mts';

const message = {
	app_id: app,
	target_channel: 'push',
	include_aliases: { external_id: [customer] },
	contents: { en: 'Hello' },
};
const sending = (body: object = message): INodeParameters => ({
	resource: 'api',
	operation: 'call',
	method: 'post',
	path: '/notifications',
	bodyJson: JSON.stringify(body),
});

const server = useRecordingServer();

describe('a message that is sent by API > Call', () => {
	let emulator: Emulator;
	beforeAll(async () => {
		emulator = await startFixtureEmulator();
	});
	beforeEach(() => emulator.reset());
	afterAll(async () => await emulator.close());

	const run = async (parameters: INodeParameters, further = {}) =>
		await runNode(parameters, { credential: credentialFor(emulator.url), items: [{}], ...further });
	const deliveries = () => emulator.app(app).deliveries.length;

	it.each([
		['without a key', message],
		['with a key of its own', { ...message, idempotency_key: order }],
		['with an empty key', { ...message, idempotency_key: '' }],
		['with null for a key', { ...message, idempotency_key: null }],
		['with no text for a key', { ...message, idempotency_key: 0 }],
	])('reaches a person once, though responses are lost: %s', async (_what, body) => {
		for (const type of ['resetAfter', 'error500After', 'truncated'] as const) {
			emulator.reset();
			emulator.setFaults({ seed: 7, rate: 1, types: [type], maxFaults: 2 });
			const { error, items } = await run(sending(body));
			expect(error).toBeUndefined();
			expect(items[0].json.id).toEqual(expect.any(String));
			expect([type, emulator.requests.length, deliveries()]).toEqual([type, 3, 1]);
		}
	});

	it('reaches a person once, though n8n repeats the run and the text was corrected', async () => {
		emulator.setFaults({ seed: 7, rate: 1, types: ['resetAfter'], maxFaults: 1 });
		const once = { options: { retries: { maxAttempts: 1 } } };
		const first = await run({ ...sending(), ...once }, { mode: 'trigger', executionId: '1' });
		expect(first.error?.message).toMatch(/^OneSignal couldn't be reached/);
		const contextData = structuredClone(
			first.run.data.executionData?.contextData,
		) as IExecuteContextData;
		const corrected = sending({ ...message, contents: { en: 'Hello again' } });
		const second = await run(corrected, { mode: 'retry', executionId: '2', contextData });
		expect(second.error).toBeUndefined();
		expect(deliveries()).toBe(1);
	});

	it.each([
		['a user', '"include_aliases": { "external_id": ["customer-1842"] }'],
		['addresses', '"email_to": ["{{ $json.email }}", "b@example.com"]'],
		['a segment', '"included_segments": ["VIP"]'],
		['filters', '"filters": [{ "field": "country", "relation": "=", "value": "US" }]'],
	])('keeps its key after a crash, though its text tells the time: to %s', async (_who, whom) => {
		const bodyJson = `={ "app_id": "{app_id}", ${whom}, "contents": { "en": "{{ $now.toMillis() }} {{ Math.random() }}" } }`;
		const message = () => server.requests.map(({ body }) => body as Record<string, unknown>);
		for (const email of ['Ada@example.com', 'ada@example.com']) {
			server.responses.push({ body: { id: 'message-1' } });
			const { error } = await runNode(
				{ ...sending(), bodyJson },
				{
					credential: credentialFor(server.url),
					items: [{ email }],
					executionId: '7',
					resumeToken: 'token-1',
				},
			);
			expect(error).toBeUndefined();
		}
		const [first, second] = message();
		expect(second.contents).not.toEqual(first.contents);
		expect(second.idempotency_key).toBe(first.idempotency_key);
	});

	it('keeps a key that was given under its former name', async () => {
		server.responses.splice(0, Infinity, { cut: true }, { body: { id: 'message-1' } });
		const body = { ...message, external_id: order };
		await runNode(sending(body), { credential: credentialFor(server.url), items: [{}] });
		expect(server.requests.map((request) => request.body)).toEqual([body, body]);
	});

	it('reaches a person as often as items say so', async () => {
		await run(sending(), { items: [{}, {}, {}] });
		expect(deliveries()).toBe(3);
	});

	it.each([
		{},
		{ include_aliases: {} },
		{ include_aliases: 'x' },
		{ email_to: 'x' },
		{ email_to: [1, null] },
		{ include_aliases: { external_id: [{}] } },
		{ filters: 1 },
	])('is left to OneSignal to judge, however its body looks: %j', async (body) => {
		const { error } = await run(sending({ app_id: app, ...body }));
		expect(error?.message).toMatch(/^OneSignal didn't accept the request/);
	});
});

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
