import { appPath, useEmulator } from './client.mts';

const client = useEmulator();

const start = (more: object = {}) =>
	client.request('POST', `${appPath}/activities/activity/Order`, {
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
const update = (body: object) =>
	client.request('POST', `${appPath}/live_activities/order-1/notifications`, {
		name: 'Order',
		event_updates: { status: 'sent' },
		...body,
	});

test('it starts once per key, is updated and ends permanently', async () => {
	expect(await update({ event: 'update' })).toMatchObject({ status: 404 });
	const key = { idempotency_key: '7c9e6679-7425-40de-944b-e07fc1f90ae7' };
	const first = await start(key);
	expect(first).toMatchObject({ status: 201, body: { notification_id: expect.any(String) } });
	const again = await start(key);
	expect(again.body).toEqual(first.body);
	expect(again.headers['idempotent-replayed']).toBe('true');
	expect(await update({ event: 'update' })).toMatchObject({ status: 201 });
	expect(await update({ event: 'end', dismissal_date: 1767225600 })).toMatchObject({ status: 201 });
	expect(await update({ event: 'update' })).toMatchObject({ status: 400 });
});

test.each([
	['there is no targeting', { include_aliases: undefined }],
	['there are two targeting methods', { included_segments: ['VIP'] }],
	['the state is empty', { event_updates: {} }],
	['the English text is missing', { contents: { de: 'Hallo' } }],
])('a start is rejected when %s', async (_when, more) => {
	expect((await start(more)).status).toBe(400);
});

test('only an end accepts a dismissal date', async () => {
	await start();
	expect((await update({ event: 'update', dismissal_date: 1767225600 })).status).toBe(400);
});
