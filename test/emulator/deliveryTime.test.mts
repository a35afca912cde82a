import { emailTo, pushTo } from './bodies.mts';
import { useEmulator } from './client.mts';

const client = useEmulator();

const send = (fields: object) =>
	client.request('POST', '/notifications', pushTo('customer-1001', { ...fields }));
const timezone = { delayed_option: 'timezone' };

test.each(['9:00AM', '12:59 pm', '9:00', '09:45:30', '21:45', '0:00', '23:59'])(
	'the time %s is accepted',
	async (time) => {
		expect((await send({ ...timezone, delivery_time_of_day: time })).status).toBe(200);
	},
);

test.each([
	'9am',
	'noon',
	'25:00',
	'24:00',
	'9:60',
	'13:00PM',
	'0:30AM',
	'9',
	'',
	'2026-01-01',
	'9:00 h',
])('the time "%s" is rejected, with and without a delay option', async (time) => {
	for (const fields of [timezone, {}]) {
		const response = await send({ ...fields, delivery_time_of_day: time });
		const errors = [expect.stringContaining('delivery_time_of_day')];
		expect(response).toMatchObject({ status: 400, body: { errors } });
	}
	expect(client.emulator.app().messages).toEqual([]);
});

test('a time without a delay option is ignored: the message is sent at once', async () => {
	expect((await send({ delivery_time_of_day: '21:45' })).status).toBe(200);
	const ada = { include_aliases: { external_id: ['customer-1001'] } };
	const email = emailTo({ ...ada, delivery_time_of_day: '21:45' });
	expect((await client.request('POST', '/notifications', email)).status).toBe(200);
	expect(client.emulator.app().deliveries).toHaveLength(2);
});

test('a time with the option last-active is rejected', async () => {
	const fields = { delayed_option: 'last-active', delivery_time_of_day: '21:45' };
	expect((await send(fields)).status).toBe(400);
});
