import type { IDataObject, IExecuteContextData } from 'n8n-workflow';

import { useRecordingServer, type StubResponse } from '../../support/recordingServer.mts';
import { push, runOn } from '../pushFixture.mts';

const server = useRecordingServer();
const ask = runOn(server);

const sentBody = { id: '9a4c1e7b-3f52-4d86-b1a9-6e0d8c5f7b23' };
const ok: StubResponse = { body: sentBody };
const refused: StubResponse = { status: 400, body: { errors: ['Invalid'] } };
const lost: StubResponse = { cut: true };

const subscriptions = [
	'4d3c2b1a-0f9e-4d7c-8b6a-5c4d3e2f1a0b',
	'5e4d3c2b-1a0f-4e8d-9c7b-6d5e4f3a2b1c',
];

/** One try after the other, each with the people of its items and with OneSignal's responses. */
async function tries(
	...all: Array<{ people: string[][]; responses: StubResponse[]; parameters?: object }>
) {
	let contextData: IExecuteContextData | undefined;
	const results: Array<{ sent: unknown[]; error?: string; alreadySent: unknown[] }> = [];
	for (const { people, responses, parameters } of all) {
		server.requests.length = 0;
		server.responses.splice(0, Infinity, ...responses);
		const mode = contextData ? 'retry' : 'trigger';
		const items = people.map((id) => ({ id }));
		const options = { retries: { maxAttempts: 1 } };
		const result = await ask(items, { contextData, mode }, { ...push, ...parameters, options });
		contextData = structuredClone(result.run.data.executionData?.contextData);
		results.push({
			sent: server.requests.map(({ body }) => {
				const { include_aliases, include_subscription_ids } = body as IDataObject;
				return include_subscription_ids ?? (include_aliases as IDataObject).external_id;
			}),
			error: result.error?.message,
			alreadySent: result.items.map(({ json }) => json.alreadySent),
		});
	}
	return results;
}

it('leaves out a recipient that another item reached before the correction', async () => {
	const [, corrected] = await tries(
		{ people: [['u0'], ['typo', 'u2']], responses: [ok, refused] },
		{ people: [['u0'], ['u0', 'u2']], responses: [ok] },
	);
	expect(corrected.sent).toEqual([['u2']]);
	expect(corrected.alreadySent).toEqual([true, false]);
});

it('repeats a request without those that were left out of it', async () => {
	const [, , repeated] = await tries(
		{ people: [['u0'], ['typo']], responses: [ok, refused] },
		{ people: [['u0'], ['u0', 'u2']], responses: [lost] },
		{ people: [['u0'], ['u0', 'u2']], responses: [ok] },
	);
	expect(repeated.sent).toEqual([['u2']]);
});

it('sends once when two items whose outcomes are unknown are corrected to one recipient', async () => {
	const [, corrected, known] = await tries(
		{ people: [['o1'], ['o2']], responses: [lost, lost] },
		{ people: [['c'], ['c']], responses: [ok] },
		{ people: [['c'], ['c']], responses: [ok] },
	);
	expect(corrected.sent).toEqual([['c']]);
	expect(corrected.error).toMatch(/^This item names a recipient of item 0, whose message may/);
	expect(known.sent).toEqual([]);
	expect(known.alreadySent).toEqual([true, true]);
});

it('does not count a recipient as reached that OneSignal reported', async () => {
	const reported: StubResponse = {
		body: { ...sentBody, errors: { invalid_player_ids: [subscriptions[1]] } },
	};
	const people = [subscriptions, subscriptions.slice(1)];
	const bySubscription = { sendTo: 'subscriptions', subscriptionIds: '={{ $json.id }}' };
	const [first, again] = await tries(
		{ people, responses: [reported], parameters: bySubscription },
		{ people, responses: [ok], parameters: bySubscription },
	);
	for (const { error } of [first, again]) expect(error).toMatch(/^No recipient can get this/);
	expect(again.sent).toEqual([]);
});

it('keeps everyone reached once when one of two long lists is refused, and corrected', async () => {
	const list = (from: number, size: number): string[] =>
		Array.from({ length: size }, (_, i) => `u${from + i}`);
	const [, corrected] = await tries(
		{
			people: [[...list(0, 12_000), 'typo'], list(10_000, 12_000)],
			responses: [refused, ok],
		},
		{ people: [list(0, 12_000), list(10_000, 12_000)], responses: [ok] },
	);
	expect(corrected.sent).toEqual([list(0, 10_000)]);
	expect(corrected.alreadySent).toEqual([false, true]);
});

it('says that a corrected item was sent before, where OneSignal knows its key', async () => {
	const replayed: StubResponse = { ...ok, headers: { 'idempotent-replayed': 'true' } };
	const [, corrected] = await tries(
		{ people: [['old']], responses: [lost] },
		{ people: [['new']], responses: [replayed] },
	);
	expect(corrected.alreadySent).toEqual([true]);
});

it('waits as long as it is unknown whether another item reached the recipient', async () => {
	const [, unknown, known] = await tries(
		{ people: [['typo'], ['u1']], responses: [refused, lost] },
		{ people: [['u1'], ['u1']], responses: [lost] },
		{ people: [['u1'], ['u1']], responses: [ok] },
	);
	expect(unknown.sent).toEqual([['u1']]);
	expect(unknown.error).toMatch(
		/^This item names a recipient of item 1, whose message may have been sent/,
	);
	expect(known.sent).toEqual([['u1']]);
	expect(known.alreadySent).toEqual([true, false]);
});
