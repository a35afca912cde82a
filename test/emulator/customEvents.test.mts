import { appPath, useVisitor } from './client.mts';

const visitor = useVisitor();

const track = (...events: unknown[]) => visitor.ask('POST', `${appPath}/custom_events`, { events });
const booked = () => visitor.emulator.app().events;
const purchase = { name: 'purchase', external_id: 'customer-1001' };
const key = '123e4567-e89b-42d3-a456-426614174000';

test('events are booked on their user', async () => {
	const properties = { item: 'T-shirt', price: 24.99 };
	expect(await track({ ...purchase, properties })).toMatchObject({ status: 202, body: {} });
	expect(booked()).toMatchObject([{ ...purchase, properties }]);
});

test('an unknown user fails alone and is named', async () => {
	const reply = await track({ ...purchase, external_id: 'nobody', event_id: 'e1' }, purchase);
	expect(reply).toMatchObject({ status: 202 });
	expect(reply.body).toEqual({
		errors: [
			{
				event_user_id: 'nobody',
				event_id: 'e1',
				error: { code: 'not found', title: 'User not found' },
			},
		],
	});
	expect(booked()).toHaveLength(1);
});

test('a key counts once for a successful event, and again after four hours', async () => {
	await track({ ...purchase, external_id: 'late', idempotency_key: key });
	visitor.emulator.app().installOnPhone({ external_id: 'late' });
	await track({ ...purchase, external_id: 'late', idempotency_key: key });
	expect((await track({ ...purchase, idempotency_key: key })).body).toEqual({});
	expect(booked()).toMatchObject([{ external_id: 'late', idempotency_key: key }]);
	const later = Date.now() + 5 * 3600 * 1000;
	jest.spyOn(Date, 'now').mockReturnValue(later);
	await track({ ...purchase, idempotency_key: key });
	jest.restoreAllMocks();
	expect(booked()).toHaveLength(2);
});

test('a time to come becomes now, an earlier one stays', async () => {
	const past = '2025-01-02T03:04:05.000Z';
	await track({ ...purchase, timestamp: '2999-01-01T00:00:00Z' }, { ...purchase, timestamp: past });
	expect(booked()[0].timestamp).toBe(booked()[0].at);
	expect(booked()[1].timestamp).toBe(past);
});

const bytes = (wanted: number) => {
	const empty = { ...purchase, properties: { text: '' } };
	const room = wanted - Buffer.byteLength(JSON.stringify(empty));
	const text = 'ä'.repeat(Math.floor(room / 2)) + 'a'.repeat(room % 2);
	return { ...purchase, properties: { text } };
};

test('an event of 2,024 bytes is the largest', async () => {
	expect((await track(bytes(2024))).status).toBe(202);
	expect(await track(purchase, bytes(2025))).toMatchObject({ status: 400, text: '{}' });
	expect(booked()).toHaveLength(1);
});

test('a request of 1 MB is the largest', async () => {
	const many = Array.from({ length: 490 }, () => bytes(2024));
	expect((await track(...many)).status).toBe(202);
	const more = Array.from({ length: 500 }, () => bytes(2024));
	expect(await track(...more)).toMatchObject({ status: 400, text: '{}' });
});

test.each([
	['no name', { external_id: 'customer-1001' }],
	['a long name', { ...purchase, name: 'n'.repeat(129) }],
	['nobody', { name: 'purchase' }],
	['an e-mail address', { ...purchase, email: 'ada@example.com' }],
	['a key that is no UUID', { ...purchase, idempotency_key: 'order-1' }],
	['properties that are a list', { ...purchase, properties: [1] }],
	['the payload of the SDK', { ...purchase, payload: { item: 'T-shirt' } }],
	['an unreadable time', { ...purchase, timestamp: 'yesterday' }],
])('one event with %s refuses the whole request without a word', async (_what, event) => {
	expect(await track(purchase, event)).toMatchObject({ status: 400, text: '{}' });
	expect(booked()).toEqual([]);
});

test('no events are refused', async () => {
	expect(await track()).toMatchObject({ status: 400, text: '{}' });
});
