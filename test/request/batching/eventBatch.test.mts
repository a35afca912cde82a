import type { IDataObject } from 'n8n-workflow';

import { assignments } from '../../support/assignments.ts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { people, runOn } from '../pushFixture.mts';

const server = useRecordingServer();
const ask = runOn(server);
const run = (parameters: IDataObject, items: IDataObject[], node = {}) =>
	ask(items, { node }, parameters);

const event = {
	resource: 'customEvent',
	operation: 'track',
	userId: '={{ $json.id }}',
	eventName: 'purchase',
};

interface Sent {
	events: Array<{ external_id: string; idempotency_key: string }>;
}
const bodies = (): Sent[] => server.requests.map(({ body }) => body as Sent);

describe('custom events', () => {
	beforeEach(() => server.responses.splice(0, Infinity, { status: 202, body: {} }));

	it('leave as one request, each with its own key', async () => {
		const { items } = await run(event, people(3));
		expect(bodies()).toHaveLength(1);
		expect(new Set(bodies()[0].events.map((each) => each.idempotency_key)).size).toBe(3);
		expect(items.map(({ json }) => json.externalId)).toEqual(['u0', 'u1', 'u2']);
		expect(items[0].json.batchSize).toBe(3);
	});

	it('fill requests of 1 MB, counted in bytes', async () => {
		const wide = {
			...event,
			eventProperties: assignments({ note: 'ü'.repeat(850) }),
		};
		await run(wide, people(700));
		const sizes = server.requests.map(({ headers }) => Number(headers['content-length']));
		expect(sizes.every((size) => size <= 1_000_000)).toBe(true);
		expect(server.requests.length).toBe(Math.ceil(sizes.reduce((a, b) => a + b) / 1_000_000));
		expect(bodies().flatMap((body) => body.events)).toHaveLength(700);
	});

	it.each([
		['of their user', { event_user_id: 'u1' }],
		['of no one', {}],
	])('keep their keys on Retry where a refusal names the event %s', async (_whose, named) => {
		const error = { ...named, error: { title: 'Invalid' } };
		server.responses.splice(0, Infinity, { status: 202, body: { errors: [error] } });
		const items = [{ id: 'u0' }, { id: 'u1' }, { id: 'u1' }];
		const { run: first } = await run(event, items);
		const keys = new Map(
			bodies()[0].events.map((each, i) => [each.idempotency_key, items[i].id] as const),
		);
		server.responses.splice(0, Infinity, { status: 202, body: {} });
		const contextData = structuredClone(first.data.executionData?.contextData);
		await ask(items, { contextData, mode: 'retry' }, event);
		const again = bodies()[1].events.map((each) => [each.idempotency_key, each.external_id]);
		expect(again.length).toBeGreaterThan(0);
		expect(again.filter(([key, user]) => keys.get(key) !== user)).toEqual([]);
	});

	it('that OneSignal does not take are told to the items of that user', async () => {
		server.responses.splice(0, Infinity, {
			status: 202,
			body: { errors: [{ event_user_id: 'u1', error: { title: 'User not found' } }] },
		});
		const { items } = await run(event, people(3), { onError: 'continueRegularOutput' });
		expect(items.map(({ json }) => json.error ?? json.accepted)).toEqual([
			true,
			"OneSignal didn't accept the event: User not found [item 1]",
			true,
		]);
	});

	it.each([
		['a number', 11, [false, true]],
		['no one', undefined, [true, true]],
		['a stranger', 'u9', [true, true]],
	])('whose refusal names %s are found all the same, or all', async (_who, named, refused) => {
		server.responses.splice(0, Infinity, {
			status: 202,
			body: { errors: [{ event_user_id: named, error: { title: 'User not found' } }] },
		});
		const { items } = await run(event, [{ id: '12' }, { id: '11' }], {
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => json.error !== undefined)).toEqual(refused);
	});

	it('that OneSignal refuses as a whole are taken apart, until the culprit is alone', async () => {
		server.respond = ({ body }) =>
			(body as Sent).events.some(({ external_id }) => external_id === 'u5')
				? { status: 400, body: {} }
				: { status: 202, body: {} };
		const { items } = await run(event, people(8), { onError: 'continueRegularOutput' });
		server.respond = undefined;
		expect(items.map(({ json }) => json.accepted ?? false)).toEqual(
			people(8).map(({ id }) => id !== 'u5'),
		);
	});

	it('are taken apart even where a response was lost before: each keeps its key', async () => {
		let attempts = 0;
		server.respond = ({ body }) => {
			attempts += 1;
			if (attempts === 1) return { cut: true };
			const isRefused = (body as Sent).events.some(({ external_id: id }) => id === 'u2');
			return isRefused ? { status: 400, body: {} } : { status: 202, body: {} };
		};
		const { items } = await run(event, people(4), { onError: 'continueRegularOutput' });
		server.respond = undefined;
		expect(items.map(({ json }) => json.accepted ?? false)).toEqual([true, true, false, true]);
		const keys = bodies().flatMap(({ events }) => events.map((each) => each.idempotency_key));
		expect(new Set(keys).size).toBe(4);
	});
});
