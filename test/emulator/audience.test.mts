import { demoApp } from '../support/emulator/emulator.mts';
import { emailTo, segment, smsTo } from './bodies.mts';
import { useEmulator } from './client.mts';

const client = useEmulator();

const send = (body: unknown) => client.request('POST', '/notifications', body);
const delivered = () => client.emulator.app().deliveries;

describe('a message reaches', () => {
	const reached = () => delivered().map(({ token }) => token);

	test('a user on the requested channel', async () => {
		const response = await send(emailTo({ include_aliases: { crm_id: ['1001'] } }));
		expect(response).toMatchObject({ status: 200, body: { external_id: null } });
		expect(reached()).toEqual(['ada@example.com']);
	});

	test('no one if the only subscription is disabled', async () => {
		const response = await send(emailTo({ include_aliases: { external_id: ['customer-1002'] } }));
		const errors = ['All included players are not subscribed'];
		expect(response).toMatchObject({ status: 200, body: { id: '', errors } });
		expect(client.emulator.app().messages).toEqual([]);
	});

	test('the other users, and reports the unsubscribed but not the unknown', async () => {
		const people = ['customer-1001', 'customer-1002', 'unknown'];
		const response = await send(emailTo({ include_aliases: { external_id: people } }));
		expect(response.body).toMatchObject({
			id: expect.stringMatching(/^[0-9a-f-]{36}$/),
			errors: { invalid_aliases: { external_id: ['customer-1002'] } },
		});
	});

	test('unsubscribed users too with include_unsubscribed', async () => {
		const target = { include_aliases: { external_id: ['customer-1002'] } };
		await send(emailTo({ ...target, include_unsubscribed: true }));
		expect(reached()).toEqual(['grace@example.com']);
	});

	test('one device by its subscription, once, even if listed twice', async () => {
		const [{ id, token }] = client.emulator.app().users[0].subscriptions;
		const body = { app_id: demoApp.id, contents: { en: 'x' }, include_subscription_ids: [id, id] };
		await send(body);
		expect(reached()).toEqual([token]);
	});

	test('an unknown address by creating a subscription', async () => {
		await send(emailTo({ email_to: ['new@example.com'], target_channel: undefined }));
		await send(smsTo({ include_phone_numbers: ['+15551234567'] }));
		expect(reached()).toEqual(['new@example.com', '+15551234567']);
		const created = client.emulator.app().users.slice(-2);
		expect(created.map(({ subscriptions }) => subscriptions[0].type)).toEqual(['Email', 'SMS']);
	});

	test('the users of a segment without those of an excluded one', async () => {
		await send({ ...segment('Subscribed Users'), excluded_segments: ['Germany'] });
		expect(delivered().map(({ external_id }) => external_id)).toEqual(['customer-1002', null]);
	});

	test('no one in a segment that does not exist', async () => {
		expect((await send(segment('subscribed users'))).body).toMatchObject({ id: '' });
	});

	test('only the platforms that are enabled', async () => {
		await send({ ...segment('Subscribed Users'), isAndroid: true });
		expect(delivered().map(({ subscriptionType }) => subscriptionType)).toEqual(['AndroidPush']);
	});

	const pro = { field: 'tag', key: 'plan', relation: '=', value: 'pro' };
	const free = { ...pro, value: 'free' };
	const german = { field: 'language', relation: '=', value: 'de' };
	const or = { operator: 'OR' };
	const berlin = { field: 'location', radius: '1000', lat: '52.52', long: '13.405' };

	test.each<[string, unknown[], (string | null)[]]>([
		['a tag', [pro], ['customer-1001']],
		['neighbors as AND', [free, german], []],
		['AND before OR', [free, german, or, pro, german], ['customer-1001']],
		['a missing tag', [{ field: 'tag', key: 'plan', relation: 'not_exists' }], [null]],
		['a list', [{ ...pro, relation: 'in_array', value: 'free,gold' }], ['customer-1002']],
		[
			'a different country',
			[{ field: 'country', relation: '!=', value: 'DE' }],
			['customer-1002', null],
		],
		['a session count', [{ field: 'session_count', relation: '>', value: '3' }], ['customer-1001']],
		[
			'recent visitors',
			[{ field: 'last_session', relation: '>', hours_ago: '1' }],
			['customer-1002'],
		],
		['people nearby', [berlin], ['customer-1001']],
	])('by %s', async (_what, filters, people) => {
		const [ada, grace] = client.emulator.app().users;
		Object.assign(ada.properties, { lat: 52.5205, long: 13.4095 });
		grace.properties.last_active -= 2 * 3600;
		await send({ app_id: demoApp.id, filters, contents: { en: 'x' } });
		expect(delivered().map(({ external_id }) => external_id)).toEqual(people);
	});
});
