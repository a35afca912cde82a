import { pushTo } from './bodies.mts';
import { useEmulator } from './client.mts';

const client = useEmulator();

const send = (body: unknown) => client.request('POST', '/notifications', body);
const delivered = () => client.emulator.app().deliveries;

describe('the emulator repeats', () => {
	const key = '7e8f9a0b-1c2d-4e3f-8a4b-5c6d7e8f9a0b';

	test('the earlier response for the same key and sends nothing again', async () => {
		const first = await send(pushTo('customer-1001', { idempotency_key: key }));
		expect(first.body).toMatchObject({ external_id: key });
		expect(first.headers).not.toHaveProperty('idempotent-replayed');
		const again = await send(
			pushTo('customer-1002', { idempotency_key: key.toUpperCase(), contents: { en: 'Other' } }),
		);
		expect(again.body).toEqual(first.body);
		expect(again.headers['idempotent-replayed']).toBe('true');
		expect(delivered()).toHaveLength(1);
		const { requests } = client.emulator;
		expect(requests.map(({ replayed }) => replayed)).toEqual([false, true]);
	});

	test('nothing after 30 days', async () => {
		await send(pushTo('customer-1001', { idempotency_key: key }));
		const later = Date.now() + 31 * 24 * 3600 * 1000;
		jest.spyOn(Date, 'now').mockReturnValue(later);
		await send(pushTo('customer-1001', { idempotency_key: key }));
		jest.restoreAllMocks();
		expect(delivered()).toHaveLength(2);
	});

	test('no response that reached no one or was an error', async () => {
		expect((await send(pushTo('unknown', { idempotency_key: key }))).body).toMatchObject({
			id: '',
		});
		expect((await send(pushTo('u1', { idempotency_key: key, contents: {} }))).status).toBe(400);
		const third = await send(pushTo('customer-1001', { idempotency_key: key }));
		expect(third.headers).not.toHaveProperty('idempotent-replayed');
		expect(delivered()).toHaveLength(1);
	});
});
