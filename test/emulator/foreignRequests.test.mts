import { request } from 'undici';
import { pushTo } from './bodies.mts';
import { useEmulator } from './client.mts';

const client = useEmulator();

const reset = (headers: Record<string, string>) =>
	client.with(headers).request('POST', '/emulator/reset', {});

beforeEach(async () => {
	await client.request('POST', '/notifications', pushTo('customer-1001'));
});
const wasReset = () => client.emulator.app().messages.length === 0;

describe('the emulator rejects', () => {
	test.each([
		['https://attacker.example'],
		['null'],
		['http://127.0.0.1:1'],
		['http://localhost.attacker.example'],
	])('a request from the origin %s', async (origin) => {
		expect((await reset({ origin })).status).toBe(403);
		const message = pushTo('customer-1001');
		const sent = await client.with({ origin }).request('POST', '/notifications', message);
		expect(sent.status).toBe(403);
		expect(client.emulator.app().messages).toHaveLength(1);
	});

	test.each(['attacker.example', '127.0.0.1.attacker.example', '192.168.1.2', 'a b'])(
		'a request to the host %s',
		async (host) => {
			for (const path of ['/', '/emulator/state', '/apps']) {
				const { statusCode } = await request(`${client.emulator.url}${path}`, {
					headers: { host },
				});
				expect(statusCode).toBe(403);
			}
			expect((await reset({ host })).status).toBe(403);
			expect(wasReset()).toBe(false);
		},
	);

	test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
		'a change in the format %s',
		async (type) => {
			expect((await reset({ 'content-type': type })).status).toBe(415);
			expect(wasReset()).toBe(false);
		},
	);
});

test.each(['127.0.0.1', 'localhost', '[::1]'])('its own page at %s is accepted', async (name) => {
	const host = `${name}:${new URL(client.emulator.url).port}`;
	expect((await reset({ host, origin: `http://${host}` })).status).toBe(200);
	expect(wasReset()).toBe(true);
});
