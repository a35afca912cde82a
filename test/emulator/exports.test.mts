import { gunzipSync } from 'node:zlib';
import { request } from 'undici';
import { demoApp } from '../support/emulator/emulator.mts';
import { pushTo } from './bodies.mts';
import { useEmulator } from './client.mts';

const client = useEmulator();

const app = `app_id=${demoApp.id}`;
const read = async (url: string): Promise<string[]> => {
	const { body } = await request(url);
	const bytes = Buffer.from(await body.arrayBuffer());
	return (url.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString().split('\n');
};
const exported = async (body?: object): Promise<string[]> => {
	const response = await client.request('POST', `/players/csv_export?${app}`, body);
	return await read((response.body as { csv_file_url: string }).csv_file_url);
};

test('subscriptions are exported as a gzip file, all or those of a segment', async () => {
	const all = await exported();
	expect(all[0]).toMatch(/^id,identifier,.*invalid_identifier$/);
	expect(all).toHaveLength(9);
	const german = await exported({ segment_name: 'Germany', extra_fields: ['external_user_id'] });
	expect(german[0]).toMatch(/,external_user_id$/);
	expect(german.slice(1).every((row) => row.endsWith('customer-1001'))).toBe(true);
});

test('an unknown column is rejected', async () => {
	const body = { extra_fields: ['shoe_size'] };
	expect((await client.request('POST', `/players/csv_export?${app}`, body)).status).toBe(400);
});

test('events and history of a message are exported', async () => {
	const { body } = await client.request('POST', '/notifications', pushTo('customer-1001'));
	const path = `/notifications/${(body as { id: string }).id}`;
	const events = await client.request('POST', `${path}/export_events?${app}`);
	const rows = await read((events.body as { csv_file_url: string }).csv_file_url);
	expect(rows[1]).toMatch(/^customer-1001,/);
	const sent = await client.request('POST', `${path}/history`, {
		app_id: demoApp.id,
		events: 'sent',
	});
	expect(sent.status).toBe(202);
	const history = await read((sent.body as { destination_url: string }).destination_url);
	expect(history[0]).toBe('player_id,onesignal_id,external_id,target_channel');
	expect(history[1]).toMatch(/,customer-1001,push$/);
	const opens = { app_id: demoApp.id, events: 'opens' };
	expect((await client.request('POST', `${path}/history`, opens)).status).toBe(400);
});

test('the file storage rejects requests that include a key', async () => {
	const response = await client.request('POST', `/players/csv_export?${app}`);
	const { csv_file_url: url } = response.body as { csv_file_url: string };
	const { statusCode } = await request(url, { headers: { authorization: 'Key secret' } });
	expect(statusCode).toBe(400);
	expect((await request(`${url}x`)).statusCode).toBe(404);
});
