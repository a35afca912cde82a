import type { IDataObject } from 'n8n-workflow';

import { toolName } from '../../support/engine/types.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { credentialFor } from '../../support/testCredential.mts';
import { push } from '../pushFixture.mts';
import { runForKeys, type Situation } from './keysSent.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });

const keysOf = async (situation: Situation): Promise<string[]> =>
	(await runForKeys(server, situation)).keys;

const distinct = (...keys: string[][]): number => new Set(keys.flat()).size;

describe('a key of the person', () => {
	const own = (idempotencyKey: string, further: IDataObject = {}) => ({
		...push,
		options: { idempotencyKey },
		...further,
	});
	const items = [{ id: 'ada' }];

	it('is the same in every execution, workflow and node of an app', async () => {
		const parameters = own('order-1842');
		const here = await keysOf({ parameters, items });
		const elsewhere = { workflowId: 'other', resumeToken: 'other', node: { id: 'other' } };
		expect(await keysOf({ parameters, items, ...elsewhere })).toEqual(here);
	});

	it('is another one in another app', async () => {
		const parameters = own('order-1842');
		const credential = { ...credentialFor(server.url), appId: crypto.randomUUID() };
		const here = await keysOf({ parameters, items });
		expect(distinct(here, await keysOf({ parameters, items, credential }))).toBe(2);
	});

	it.each(['order-1842', '123e4567-e89b-42d3-a456-426614174000'])(
		'is another one for each channel, since OneSignal would leave the second message out: %s',
		async (key) => {
			const pushed = await keysOf({ parameters: own(key), items });
			const texted = await keysOf({ parameters: own(key, { operation: 'sendSms' }), items });
			expect(distinct(pushed, texted)).toBe(2);
		},
	);

	it('is refused for a second item that says something else, which OneSignal would not send', async () => {
		const { keys, items: outputs } = await runForKeys(server, {
			parameters: own('sale'),
			items: [{ id: 'ada' }, { id: 'grace' }],
			node: { onError: 'continueRegularOutput' },
		});
		expect(keys).toHaveLength(1);
		expect(outputs[1].error?.message).toContain("'Idempotency Key' is the same as for item 0");
	});

	it('may repeat for what is the same, and leaves once', async () => {
		const again = { parameters: own('sale'), items: [...items, ...items] };
		expect(await keysOf(again)).toHaveLength(1);
	});

	it('gives way to the key of an attempt whose outcome is unknown', async () => {
		server.responses.splice(0, Infinity, { status: 503 }, { body: { id: 'message-1' } });
		const parameters = { ...push, options: { retries: { maxAttempts: 1 } } };
		const first = await runForKeys(server, { parameters, items });
		const { contextData } = first.run.data.executionData ?? {};
		const again = await keysOf({ parameters: own('order-1842'), items, contextData });
		expect(again).toEqual(first.keys);
	});
});

describe("as an agent's tool", () => {
	const parameters = { ...push, message: '={{ $json.text }}' };
	const call = async (item: IDataObject): Promise<string[]> =>
		await keysOf({ parameters, items: [{ id: 'ada', ...item }], node: { type: toolName } });

	it('tells calls apart by what they say, and knows a repeated one again', async () => {
		const first = await call({ text: 'a' });
		expect(distinct(first, await call({ text: 'b' }), await call({ text: 'a' }))).toBe(2);
	});

	it("tells calls apart by the model's call, where there is one", async () => {
		const first = await call({ text: 'a', toolCallId: 'call_1' });
		const second = await call({ text: 'a', toolCallId: 'call_2' });
		expect(distinct(first, second, await call({ text: 'a', toolCallId: 'call_1' }))).toBe(2);
	});
});
