import type { IDataObject } from 'n8n-workflow';

import { useRecordingServer, type StubResponse } from '../../support/recordingServer.mts';
import { people, push, runOn } from '../pushFixture.mts';

const server = useRecordingServer({ body: { id: 'message-1' } });

const ask = runOn(server);
const run = (parameters: IDataObject, items: IDataObject[], node = {}) =>
	ask(items, { node }, parameters);

interface Sent {
	idempotency_key: string;
	include_aliases: { external_id: string[] };
}
const bodies = (): Sent[] => server.requests.map(({ body }) => body as Sent);
const named = (): string[][] => bodies().map((body) => body.include_aliases.external_id);

describe('messages that differ only in their people', () => {
	it('leave as one, and each item gets its own output', async () => {
		const { items } = await run(push, people(3));
		expect(named()).toEqual([['u0', 'u1', 'u2']]);
		expect(items).toHaveLength(3);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
		expect(items[1].json).toMatchObject({ sent: true, id: 'message-1', sentTogether: 3 });
	});

	it('wait for each other, however long n8n needs for the expressions of all', async () => {
		await run(push, people(3_000));
		expect(named().map(({ length }) => length)).toEqual([3_000]);
	});

	it('stay where one of the items is refused, since a repaired one would change what they leave in', async () => {
		const nobody = [{ id: 'u0' }, { id: '' }, { id: 'u2' }];
		const { error } = await run(push, nobody);
		expect(error?.message).toContain('[item 1]');
		expect(named()).toEqual([]);
	});

	it('leave without one who is refused, where the person wants to go on', async () => {
		const nobody = [{ id: 'u0' }, { id: '' }, { id: 'u2' }];
		const { items } = await run(push, nobody, { onError: 'continueRegularOutput' });
		expect(named()).toEqual([['u0', 'u2']]);
		expect(items[1].error?.message).toContain('[item 1]');
	});

	it('have the same key again when the node is run again', async () => {
		const down: StubResponse = { status: 400, body: { errors: ['no'] } };
		server.responses.splice(0, Infinity, down, { body: { id: 'm' } });
		await run(push, people(3), { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 });
		expect(new Set(bodies().map((body) => body.idempotency_key)).size).toBe(1);
		expect(server.requests).toHaveLength(2);
	});

	it('have another key for other people', async () => {
		await run(push, people(3));
		await run(push, people(4));
		expect(new Set(bodies().map((body) => body.idempotency_key)).size).toBe(2);
	});

	it('reach a person once who is in two items', async () => {
		await run(push, [{ id: 'u1' }, { id: 'u2' }, { id: 'u1' }]);
		expect(named()).toEqual([['u1', 'u2']]);
	});

	it('tell who was not reached to the item that named them', async () => {
		server.responses.splice(0, Infinity, {
			body: { id: 'message-1', errors: { invalid_aliases: { external_id: ['u1', 'u1'] } } },
		});
		const { items } = await run({ ...push, options: { ifNoRecipients: 'continue' } }, [
			{ id: 'u0' },
			{ id: 'u1' },
			{ id: ['u1', 'u2'] },
		]);
		expect(items.map(({ json }) => [json.sent, json.notReached])).toEqual([
			[true, undefined],
			[false, undefined],
			[true, { external_id: ['u1'] }],
		]);
		expect(items[1].json.reason).toBe('invalid_aliases (external_id: u1)');
	});

	it('find who was not reached in another spelling, and tell the first item whom nobody named', async () => {
		server.responses.splice(0, Infinity, {
			body: { id: 'message-1', errors: { invalid_aliases: { external_id: [7, 'ada', 'X'] } } },
		});
		const { items } = await run(push, [
			{ id: ['Bo', 'Cy'] },
			{ id: ['ADA', 'Bo'] },
			{ id: ['7', 'Cy'] },
		]);
		expect(items.map(({ json }) => json.notReached)).toEqual([
			{ external_id: ['X'] },
			{ external_id: ['ada'] },
			{ external_id: [7] },
		]);
	});

	it('each bring a refusal back to every item, with its own number', async () => {
		server.responses.splice(0, Infinity, { status: 400, body: { errors: ['no'] } });
		const { items } = await run(push, people(2), { onError: 'continueRegularOutput' });
		expect(items.map(({ json }) => json.error)).toEqual([
			"OneSignal didn't accept the request: no [item 0]",
			"OneSignal didn't accept the request: no [item 1]",
		]);
	});
});

describe('messages leave one by one', () => {
	it.each<[string, IDataObject]>([
		['where a text holds an expression', { message: '=Hello {{ $json.id }}' }],
		['where an option holds one', { pushOptions: { url: '=https://a.example/{{ $json.id }}' } }],
		['where the person wants it', { options: { combineItems: 'never' } }],
		['where they have keys of their own', { options: { idempotencyKey: '={{ $json.id }}' } }],
		[
			'where they differ, though they may be combined',
			{ message: '=Hello {{ $json.id }}', options: { combineItems: 'always' } },
		],
	])('%s', async (_why, further) => {
		await run({ ...push, ...further }, people(2));
		expect(server.requests).toHaveLength(2);
	});

	it('unless they turn out equal and the person wants them combined', async () => {
		const further = { message: '={{ "Hello" }}', options: { combineItems: 'always' } };
		await run({ ...push, ...further }, people(2));
		expect(named()).toEqual([['u0', 'u1']]);
	});
});
