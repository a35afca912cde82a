import { filtered, pushTo, segment } from './bodies.mts';
import { demoApp } from '../support/emulator/emulator.mts';
import { useEmulator } from './client.mts';

const client = useEmulator();

const app = `app_id=${demoApp.id}`;
const list = async (query: string) => {
	const { body } = await client.request('GET', `/notifications?${app}&${query}`);
	return body as { notifications: { id: string }[]; next_time_offset: string };
};
const post = async (body: object): Promise<string> =>
	((await client.request('POST', '/notifications', body)).body as { id: string }).id;
const later = { send_after: '2099-01-01T00:00:00Z' };

test('a scheduled message is canceled, once', async () => {
	const path = `/notifications/${await post(pushTo('customer-1001', later))}?${app}`;
	expect(await client.request('DELETE', path)).toMatchObject({
		status: 200,
		body: { success: true },
	});
	expect((await client.request('GET', path)).body).toMatchObject({ canceled: true });
	expect(await client.request('DELETE', path)).toMatchObject({ status: 400 });
	expect(client.emulator.app().deliveries).toEqual([]);
});

test('an unknown or sent message is not canceled', async () => {
	const unknown = `/notifications/123e4567-e89b-42d3-a456-426614174000?${app}`;
	expect(await client.request('DELETE', unknown)).toMatchObject({ status: 404 });
	const sent = `/notifications/${await post(pushTo('customer-1001'))}?${app}`;
	expect(await client.request('DELETE', sent)).toMatchObject({ status: 400 });
});

test('messages since a time are in order, and a token leads to newer ones', async () => {
	const first = await post(pushTo('customer-1001'));
	const second = await post(pushTo('customer-1001', later));
	const page = await list('time_offset=2020-01-01T00:00:00Z&limit=1');
	expect(page.notifications.map(({ id }) => id)).toEqual([first]);
	const next = await list(`time_offset=${encodeURIComponent(page.next_time_offset)}`);
	expect(next.notifications.map(({ id }) => id)).toEqual([second]);
	const rest = await list(`time_offset=${encodeURIComponent(next.next_time_offset)}`);
	expect(rest).toMatchObject({ notifications: [], next_time_offset: next.next_time_offset });
	const both = await client.request('GET', `/notifications?${app}&time_offset=2020-01-01&offset=1`);
	expect(both.status).toBe(400);
});

test.each([
	['everyone', {}, 6],
	['one channel', { target_channel: 'email' }, 2],
	['one user', { include_aliases: { external_id: ['customer-1001'] } }, 3],
	['filters', { filters: filtered({ field: 'country', relation: '=', value: 'FI' }).filters }, 1],
	['unknown', { excluded_segments: ['Total Subscriptions'] }, 0],
])('an estimate counts %s and sends nothing', async (_who, narrower, count) => {
	const { app_id, included_segments } = segment('Subscribed Users');
	const path = '/notifications/count-unsaved';
	const response = await client.request('POST', path, { app_id, included_segments, ...narrower });
	expect(response).toMatchObject({ status: 200, body: { count } });
	expect(client.emulator.app().messages).toEqual([]);
});

test('an estimate without segments is rejected', async () => {
	const response = await client.request('POST', '/notifications/count-unsaved', {
		app_id: demoApp.id,
	});
	expect(response).toMatchObject({ status: 400, body: { errors: [expect.any(String)] } });
});
