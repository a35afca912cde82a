import type { IExecuteContextData, INodeParameters } from 'n8n-workflow';

import { useFixtureEmulator } from '../../support/fixtureEmulator.mts';
import { runNode } from '../../support/engine/run.mts';
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
	const emulator = useFixtureEmulator();
	beforeEach(() => emulator().reset());

	const run = async (parameters: INodeParameters, further = {}) =>
		await runNode(parameters, {
			credential: credentialFor(emulator().url),
			items: [{}],
			...further,
		});
	const deliveries = () => emulator().app(app).deliveries.length;

	it.each([
		['without a key', message],
		['with a key of its own', { ...message, idempotency_key: order }],
		['with an empty key', { ...message, idempotency_key: '' }],
		['with null for a key', { ...message, idempotency_key: null }],
		['with no text for a key', { ...message, idempotency_key: 0 }],
	])('reaches a person once, though responses are lost: %s', async (_what, body) => {
		for (const type of ['resetAfter', 'error500After', 'truncated'] as const) {
			emulator().reset();
			emulator().setFaults({ seed: 7, rate: 1, types: [type], maxFaults: 2 });
			const { error, items } = await run(sending(body));
			expect(error).toBeUndefined();
			expect(items[0].json.id).toEqual(expect.any(String));
			expect([type, emulator().requests.length, deliveries()]).toEqual([type, 3, 1]);
		}
	});

	it('reaches a person once, though n8n repeats the run and the text was corrected', async () => {
		emulator().setFaults({ seed: 7, rate: 1, types: ['resetAfter'], maxFaults: 1 });
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
	])(
		'keeps its key after a crash, though its text tells the time: to %s',
		async (_who, recipients) => {
			const bodyJson = `={ "app_id": "{app_id}", ${recipients}, "contents": { "en": "{{ $now.toMillis() }} {{ Math.random() }}" } }`;
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
		},
	);

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
