import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { nextRetryDelay } from '../../nodes/OneSignal/request/retry/retryPolicy';
import { allExamples } from '../support/allExamples.mts';
import { runNode } from '../support/engine/run.mts';
import { customer } from '../support/fixtureIds.ts';
import { useRecordingServer, type StubResponse } from '../support/recordingServer.mts';
import { credentialFor } from '../support/testCredential.mts';

/** The rules of OneSignal's partner guide for messages and events, by their numbers in our notes on that guide. */

const server = useRecordingServer({ body: { id: 'message-1' } });

const respond = (...responses: StubResponse[]) =>
	server.responses.splice(0, Infinity, ...responses);
const bodies = () => server.requests.map(({ body }) => body as IDataObject);
const run = async (parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await runNode(parameters, { credential: credentialFor(server.url), items });

const push = { resource: 'message', operation: 'sendPush', userIds: customer, message: 'Hello' };
const track = { resource: 'customEvent', operation: 'track', eventName: 'purchase' };

test('T7: a message to one person goes to the External ID, on one channel', async () => {
	await run(push);
	expect(bodies()).toMatchObject([
		{ include_aliases: { external_id: [customer] }, target_channel: 'push' },
	]);
});

test('T8: a message that is retried keeps its key', async () => {
	respond({ status: 429, headers: { 'retry-after': '0' } }, { status: 503 }, { body: { id: '1' } });
	await run(push);
	const keys = bodies().map(({ idempotency_key: key }) => key);
	expect(keys).toEqual(Array(3).fill(expect.stringMatching(/^[0-9a-f-]{36}$/)));
	expect(new Set(keys).size).toBe(1);
});

test('T9: two items have two keys', async () => {
	await run({ ...push, message: '={{ $json.text }}' }, [{ text: 'one' }, { text: 'two' }]);
	expect(new Set(bodies().map(({ idempotency_key: key }) => key)).size).toBe(2);
});

test('T10: the wait is at least Retry-After', () => {
	const wait = nextRetryDelay(
		{ status: 429, retryAfter: '30', isComplete: true },
		{ count: 1, elapsed: 0, isRepeatable: true },
		{ maxAttempts: 10, maxMs: 600_000 },
		{ now: Date.now, random: () => 0 },
	);
	expect(wait).toBeGreaterThanOrEqual(30_000);
});

test.each([400, 401, 403, 404, 409, 422])('T11: HTTP %d is not retried', async (status) => {
	respond({ status, body: { errors: ['No'] } });
	await run(push);
	expect(server.requests).toHaveLength(1);
});

test('T11: retries have an end', async () => {
	respond({ status: 503 });
	const { error } = await run({ ...push, options: { retries: { maxAttempts: 3 } } });
	expect(server.requests).toHaveLength(3);
	expect(error).toBeDefined();
});

test('T12: every event has its own key, and a rejected event is reported for its item', async () => {
	const refused = { event_user_id: 'no-such-user', error: { title: 'User not found' } };
	respond({ status: 503 }, { status: 202, body: { errors: [refused] } });
	const { items } = await runNode(
		{ ...track, userId: '={{ $json.id }}' },
		{
			credential: credentialFor(server.url),
			items: [{ id: customer }, { id: 'no-such-user' }],
			node: { onError: 'continueRegularOutput' },
		},
	);
	const [first, again] = bodies().map(({ events }) => events as IDataObject[]);
	expect(new Set(first.map(({ idempotency_key: key }) => key)).size).toBe(2);
	expect(again).toEqual(first);
	expect(items[0].json).toMatchObject({ accepted: true });
	expect(items[1].json.error).toContain('User not found');
});

test('T13: a message names its recipients in one way', async () => {
	const ways =
		/^(include_aliases|included_segments|filters|include_subscription_ids|email_to|include_phone_numbers)$/;
	const messages = allExamples.flatMap(({ examples }) =>
		examples
			.flatMap(({ sends }) => [sends ?? []].flat())
			.filter(({ path, body }) => path === '/notifications' && Object(body).app_id),
	);
	const seen = messages.map(({ body }) =>
		Object.keys(body as object).filter((key) => ways.test(key)),
	);
	expect(new Set(seen.flat()).size).toBe(6);
	for (const keys of seen) expect(keys).toHaveLength(1);
});

test('T14: 200 with an empty id is "not sent"', async () => {
	respond({ body: { id: '', errors: ['All included players are not subscribed'] } });
	const stopped = await run(push);
	expect(stopped.error?.message).toMatch(/^No recipient can get this message/);
	const { items } = await run({ ...push, options: { ifNoRecipients: 'continue' } });
	expect(items[0].json).toMatchObject({ status: 'notSent' });
});

test('T15: recipients that were not reached are in the output', async () => {
	respond({ body: { id: '1', errors: { invalid_aliases: { external_id: ['u2'] } } } });
	const { items } = await run(push);
	expect(items[0].json).toMatchObject({ status: 'sent', notReached: { externalId: ['u2'] } });
});
