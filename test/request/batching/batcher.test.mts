import type { IDataObject } from 'n8n-workflow';

import { pushTemplate } from '../../support/fixtureIds.ts';
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

/** The same message, whose items leave together however few they are. */
const combined = { ...push, options: { combineItems: 'always' } };

describe('messages that differ only in their recipients', () => {
	it('leave as one, and each item gets its own output', async () => {
		const { items } = await run(combined, people(3));
		expect(named()).toEqual([['u0', 'u1', 'u2']]);
		expect(items).toHaveLength(3);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
		expect(items[1].json).toMatchObject({ status: 'sent', id: 'message-1', batchSize: 3 });
	});

	it('wait for each other, however long n8n needs for the expressions of all', async () => {
		await run(push, people(3_000));
		expect(named().map(({ length }) => length)).toEqual([3_000]);
	});

	it('stay where one of the items is refused, since a repaired one would change what they leave in', async () => {
		const oneNotReached = [{ id: 'u0' }, { id: '' }, { id: 'u2' }];
		const { error } = await run(push, oneNotReached);
		expect(error?.message).toContain('[item 1]');
		expect(named()).toEqual([]);
	});

	it('leave without one who is refused, where the person wants to go on', async () => {
		const oneNotReached = [{ id: 'u0' }, { id: '' }, { id: 'u2' }];
		const { items } = await run(combined, oneNotReached, { onError: 'continueRegularOutput' });
		expect(named()).toEqual([['u0', 'u2']]);
		expect(items[1].error?.message).toContain('[item 1]');
	});

	it('have the same key again when the node is run again', async () => {
		const down: StubResponse = { status: 503 };
		server.responses.splice(0, Infinity, down, { body: { id: 'm' } });
		const retries = { maxAttempts: 1 };
		const once = { ...push, options: { combineItems: 'always', retries } };
		await run(once, people(3), { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 });
		expect(new Set(bodies().map((body) => body.idempotency_key)).size).toBe(1);
		expect(server.requests).toHaveLength(2);
	});

	it('have another key for other people', async () => {
		await run(combined, people(3));
		await run(combined, people(4));
		expect(new Set(bodies().map((body) => body.idempotency_key)).size).toBe(2);
	});

	it('reach a person once who is in two items, and say so', async () => {
		const { items } = await run(push, [{ id: 'u1' }, { id: 'u2' }, { id: 'u1' }]);
		expect(named()).toEqual([['u1'], ['u2']]);
		expect(items.map(({ json }) => json.alreadySent)).toEqual([false, false, true]);
	});

	it('reach a person once who is in two lists', async () => {
		await run(push, [{ id: ['u1', 'u2'] }, { id: ['u2', 'u3'] }, { id: 'u4' }]);
		expect(named()).toEqual([['u1', 'u2', 'u3'], ['u4']]);
	});

	it('count as sent to a user if a single subscription is reported', async () => {
		server.responses.splice(0, Infinity, {
			body: { id: 'message-1', errors: { invalid_aliases: { external_id: ['u1', 'u1'] } } },
		});
		const { items } = await run(combined, [{ id: 'u0' }, { id: 'u1' }, { id: ['u1', 'u2'] }]);
		expect(items.map(({ json }) => [json.status, json.notReached])).toEqual([
			['sent', undefined],
			['sent', { externalId: ['u1'] }],
			['sent', { externalId: ['u1'] }],
		]);
	});

	it('count as not sent to an address that is reported', async () => {
		server.responses.splice(0, Infinity, {
			body: { id: 'message-1', errors: { invalid_phone_numbers: ['+15551110001'] } },
		});
		const options = { combineItems: 'always', ifNoRecipients: 'continue' };
		const texts = {
			resource: 'message',
			operation: 'sendSms',
			sendTo: 'phoneNumbers',
			phoneNumbers: '={{ $json.phone }}',
			message: 'Hello',
			options,
		};
		const phones = [{ phone: '+15551110000' }, { phone: '+15551110001' }];
		const { items } = await run(texts, phones);
		expect(items.map(({ json }) => json.status)).toEqual(['sent', 'notSent']);
	});

	it('find who was not reached in another spelling, and tell the first item of a stranger', async () => {
		server.responses.splice(0, Infinity, {
			body: { id: 'message-1', errors: { invalid_aliases: { external_id: [7, 'ada', 'X'] } } },
		});
		const { items } = await run(combined, [
			{ id: ['Bo', 'Cy'] },
			{ id: ['ADA', 'Bo'] },
			{ id: ['7', 'Cy'] },
		]);
		expect(items.map(({ json }) => json.notReached)).toEqual([
			{ externalId: ['X'] },
			{ externalId: ['ada'] },
			{ externalId: [7] },
		]);
	});

	it('leave as two requests where they name more than 20,000 people', async () => {
		await run(push, people(20_001));
		expect(named().flat()).toHaveLength(20_001);
		expect(new Set(named().flat()).size).toBe(20_001);
		expect(server.requests).toHaveLength(2);
	});

	it('reach a person once who is in two lists that are too long to leave as one', async () => {
		const id = '9a4c1e7b-3f52-4d86-b1a9-6e0d8c5f7b23';
		server.responses.splice(0, Infinity, { body: { id } });
		const ids = people(30_000).map((each) => each.id as string);
		const lists = [ids.slice(0, 15_000), ['u0', ...ids.slice(15_000)], ['u0', 'u1']];
		const { items } = await run(
			push,
			lists.map((list) => ({ id: list })),
		);
		expect(named().map(({ length }) => length)).toEqual([15_000, 15_000]);
		expect(new Set(named().flat()).size).toBe(30_000);
		expect(items.map(({ json }) => json.alreadySent)).toEqual([false, false, true]);
	});

	it('leave one by one up to a hundred items, and together beyond', async () => {
		await run(push, people(100));
		expect(server.requests).toHaveLength(100);
		server.requests.length = 0;
		await run(push, people(101));
		expect(server.requests).toHaveLength(1);
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
		[
			'where an option holds one',
			{ pushOptions: { openUrl: '=https://a.example/{{ $json.id }}' } },
		],
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

	it('where data is mapped automatically, though it may turn out equal', async () => {
		const automatic = {
			contentSource: 'template',
			templateId: { __rl: true, mode: 'id', value: pushTemplate },
			customDataMode: 'automatic',
			inputsToIgnore: 'id',
		};
		const equal = people(101).map((person) => ({ ...person, plan: 'pro' }));
		await run({ ...push, ...automatic }, equal);
		expect(server.requests).toHaveLength(101);
	});

	it('unless they turn out equal and the person wants them combined', async () => {
		const further = { message: '={{ "Hello" }}', options: { combineItems: 'always' } };
		await run({ ...push, ...further }, people(2));
		expect(named()).toEqual([['u0', 'u1']]);
	});
});
