import { appPath, useEmulator } from './client.mts';

const client = useEmulator();

const track = (...events: unknown[]) =>
	client.request('POST', `${appPath}/custom_events`, { events });
const recorded = () => client.emulator.app().events;
const purchase = { name: 'purchase', external_id: 'customer-1001' };
const key = '123e4567-e89b-42d3-a456-426614174000';

test('events are recorded for their user', async () => {
	const properties = { item: 'T-shirt', price: 24.99 };
	expect(await track({ ...purchase, properties })).toMatchObject({ status: 202, body: {} });
	expect(recorded()).toMatchObject([{ ...purchase, properties }]);
});

test('only the event of an unknown user fails, and it is reported', async () => {
	const response = await track({ ...purchase, external_id: 'unknown', event_id: 'e1' }, purchase);
	expect(response).toMatchObject({ status: 202 });
	expect(response.body).toEqual({
		errors: [
			{
				event_user_id: 'unknown',
				event_id: 'e1',
				error: { code: 'not found', title: 'User not found' },
			},
		],
	});
	expect(recorded()).toHaveLength(1);
});

test('a key counts once after a successful event, and again four hours later', async () => {
	await track({ ...purchase, external_id: 'late', idempotency_key: key });
	client.emulator.app().installOnPhone({ external_id: 'late' });
	await track({ ...purchase, external_id: 'late', idempotency_key: key });
	expect((await track({ ...purchase, idempotency_key: key })).body).toEqual({});
	expect(recorded()).toMatchObject([{ external_id: 'late', idempotency_key: key }]);
	const later = Date.now() + 5 * 3600 * 1000;
	jest.spyOn(Date, 'now').mockReturnValue(later);
	await track({ ...purchase, idempotency_key: key });
	jest.restoreAllMocks();
	expect(recorded()).toHaveLength(2);
});

test('a future time becomes the current one, an earlier time is kept', async () => {
	const past = '2025-01-02T03:04:05.000Z';
	await track({ ...purchase, timestamp: '2999-01-01T00:00:00Z' }, { ...purchase, timestamp: past });
	expect(recorded()[0].timestamp).toBe(recorded()[0].at);
	expect(recorded()[1].timestamp).toBe(past);
});

const bytes = (wanted: number) => {
	const empty = { ...purchase, properties: { text: '' } };
	const room = wanted - Buffer.byteLength(JSON.stringify(empty));
	const text = 'ä'.repeat(Math.floor(room / 2)) + 'a'.repeat(room % 2);
	return { ...purchase, properties: { text } };
};

test('an event may have at most 2,024 bytes', async () => {
	expect((await track(bytes(2024))).status).toBe(202);
	expect(await track(purchase, bytes(2025))).toMatchObject({ status: 400, text: '{}' });
	expect(recorded()).toHaveLength(1);
});

test('a request may have at most 1 MB', async () => {
	const many = Array.from({ length: 490 }, () => bytes(2024));
	expect((await track(...many)).status).toBe(202);
	const more = Array.from({ length: 500 }, () => bytes(2024));
	expect(await track(...more)).toMatchObject({ status: 400, text: '{}' });
});

test.each([
	['no name', { external_id: 'customer-1001' }],
	['a long name', { ...purchase, name: 'n'.repeat(129) }],
	['no user', { name: 'purchase' }],
	['an email address', { ...purchase, email: 'ada@example.com' }],
	["a key that isn't a UUID", { ...purchase, idempotency_key: 'order-1' }],
	['a list as properties', { ...purchase, properties: [1] }],
	["the SDK's payload", { ...purchase, payload: { item: 'T-shirt' } }],
	['an unreadable time', { ...purchase, timestamp: 'yesterday' }],
])('one event with %s rejects the whole request with an empty body', async (_what, event) => {
	expect(await track(purchase, event)).toMatchObject({ status: 400, text: '{}' });
	expect(recorded()).toEqual([]);
});

test('an empty list of events is rejected', async () => {
	expect(await track()).toMatchObject({ status: 400, text: '{}' });
});
