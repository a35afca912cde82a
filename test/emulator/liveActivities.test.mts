import { appPath, useVisitor } from './client.mts';

const visitor = useVisitor();

const start = (more: object = {}) =>
	visitor.ask('POST', `${appPath}/activities/activity/Order`, {
		event: 'start',
		activity_id: 'order-1',
		name: 'Order',
		event_attributes: { number: 1 },
		event_updates: { status: 'made' },
		contents: { en: 'Made' },
		headings: { en: 'Order' },
		include_aliases: { external_id: ['customer-1001'] },
		...more,
	});
const change = (body: object) =>
	visitor.ask('POST', `${appPath}/live_activities/order-1/notifications`, {
		name: 'Order',
		event_updates: { status: 'sent' },
		...body,
	});

test('it starts once for a key, is changed and ends for good', async () => {
	expect(await change({ event: 'update' })).toMatchObject({ status: 404 });
	const key = { idempotency_key: '7c9e6679-7425-40de-944b-e07fc1f90ae7' };
	const first = await start(key);
	expect(first).toMatchObject({ status: 201, body: { notification_id: expect.any(String) } });
	const again = await start(key);
	expect(again.body).toEqual(first.body);
	expect(again.headers['idempotent-replayed']).toBe('true');
	expect(await change({ event: 'update' })).toMatchObject({ status: 201 });
	expect(await change({ event: 'end', dismissal_date: 1767225600 })).toMatchObject({ status: 201 });
	expect(await change({ event: 'update' })).toMatchObject({ status: 400 });
});

test.each([
	['nobody is meant', { include_aliases: undefined }],
	['two ways say who is meant', { included_segments: ['VIP'] }],
	['the state is empty', { event_updates: {} }],
	['the texts lack English', { contents: { de: 'Hallo' } }],
])('a start is refused when %s', async (_when, more) => {
	expect((await start(more)).status).toBe(400);
});

test('only an end says when it leaves the screen', async () => {
	await start();
	expect((await change({ event: 'update', dismissal_date: 1767225600 })).status).toBe(400);
});
