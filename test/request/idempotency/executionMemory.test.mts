import type { IDataObject } from 'n8n-workflow';

import { useRecordingServer } from '../../support/recordingServer.mts';
import { people, push } from '../pushFixture.mts';
import { runForKeys } from './keysSent.mts';

const sentId = '9a4c1e7b-3f52-4d86-b1a9-6e0d8c5f7b23';
const server = useRecordingServer({ body: { id: sentId } });
const once = { ...push, options: { retries: { maxAttempts: 1 }, combineItems: 'never' } };

/** What n8n stores for the node. */
const storedIn = ({ run }: Awaited<ReturnType<typeof runForKeys>>): IDataObject =>
	run.data.executionData?.contextData['node:OneSignal'] as IDataObject;

it('keeps a line for a run that ended well, however many items it had', async () => {
	const stored = storedIn(await runForKeys(server, { parameters: push, items: people(300) }));
	expect(Object.keys(stored).sort()).toEqual(['base', 'runs']);
	expect(stored.runs).toBe(1);
});

it('keeps 32 bytes for each item of a run that failed', async () => {
	server.respond = ({ body }) =>
		JSON.stringify(body).includes('"u7"') ? { status: 400 } : { body: { id: sentId } };
	const stored = storedIn(await runForKeys(server, { parameters: once, items: people(128) }));
	expect((stored.items as string[]).map((each) => Buffer.from(each, 'base64').length)).toEqual([
		64 * 32,
		64 * 32,
	]);
});

it('keeps nothing for a run that sends nothing under a key', async () => {
	const parameters = { resource: 'user', operation: 'delete', userId: 'u1' };
	const { run } = await runForKeys(server, { parameters });
	expect(run.data.executionData?.contextData['node:OneSignal'] ?? {}).toEqual({});
});

it('keeps no resume token', async () => {
	const stored = await runForKeys(server, { parameters: push, resumeToken: 'secret-token' });
	expect(JSON.stringify(stored.run.data.executionData?.contextData)).not.toContain('secret-token');
});

it('answers an item that was sent from memory, and says so', async () => {
	server.respond = ({ body }) =>
		JSON.stringify(body).includes('"u1"') ? { status: 400 } : { body: { id: sentId } };
	const items = people(2);
	const first = await runForKeys(server, { parameters: once, items });
	server.respond = undefined;
	const { contextData } = first.run.data.executionData ?? {};
	const corrected = { ...once, message: 'Corrected' };
	const again = await runForKeys(server, {
		parameters: corrected,
		items,
		mode: 'retry',
		contextData,
	});
	expect(again.keys).toHaveLength(1);
	expect(again.items.map(({ json }) => json.alreadySent)).toEqual([true, false]);
	expect(again.items[0].json).toMatchObject({
		id: sentId,
		idempotencyKey: first.keys[0],
		warnings: [expect.stringContaining('This item was already sent by an earlier attempt')],
	});
});

it('answers nothing from memory in a run after one that ended well', async () => {
	const first = await runForKeys(server, { parameters: push, items: people(1) });
	const { contextData } = first.run.data.executionData ?? {};
	const next = await runForKeys(server, { parameters: push, items: people(1), contextData });
	expect(next.keys).toHaveLength(1);
	expect(next.keys).not.toEqual(first.keys);
});
