import { demoApp } from '../support/emulator/emulator.mts';
import { mailTo, segment, textTo } from './bodies.mts';
import { useVisitor } from './client.mts';

const visitor = useVisitor();

const send = (body: unknown) => visitor.ask('POST', '/notifications', body);
const delivered = () => visitor.emulator.app().deliveries;

describe('a message reaches', () => {
	const reached = () => delivered().map(({ token }) => token);

	test('a person on the channel that was asked for', async () => {
		const reply = await send(mailTo({ include_aliases: { crm_id: ['1001'] } }));
		expect(reply).toMatchObject({ status: 200, body: { external_id: null } });
		expect(reached()).toEqual(['ada@example.com']);
	});

	test('nobody when the only subscription is switched off', async () => {
		const reply = await send(mailTo({ include_aliases: { external_id: ['customer-1002'] } }));
		const errors = ['All included players are not subscribed'];
		expect(reply).toMatchObject({ status: 200, body: { id: '', errors } });
		expect(visitor.emulator.app().messages).toEqual([]);
	});

	test('the rest, and names the unsubscribed but not the unknown', async () => {
		const people = ['customer-1001', 'customer-1002', 'nobody'];
		const reply = await send(mailTo({ include_aliases: { external_id: people } }));
		expect(reply.body).toMatchObject({
			id: expect.stringMatching(/^[0-9a-f-]{36}$/),
			errors: { invalid_aliases: { external_id: ['customer-1002'] } },
		});
	});

	test('the unsubscribed too when the mail says so', async () => {
		const everybody = { include_aliases: { external_id: ['customer-1002'] } };
		await send(mailTo({ ...everybody, include_unsubscribed: true }));
		expect(reached()).toEqual(['grace@example.com']);
	});

	test('one device by its subscription, once, however often it is named', async () => {
		const [{ id, token }] = visitor.emulator.app().users[0].subscriptions;
		const body = { app_id: demoApp.id, contents: { en: 'x' }, include_subscription_ids: [id, id] };
		await send(body);
		expect(reached()).toEqual([token]);
	});

	test('an unknown address by making it a subscription', async () => {
		await send(mailTo({ email_to: ['new@example.com'], target_channel: undefined }));
		await send(textTo({ include_phone_numbers: ['+15551234567'] }));
		expect(reached()).toEqual(['new@example.com', '+15551234567']);
		const made = visitor.emulator.app().users.slice(-2);
		expect(made.map(({ subscriptions }) => subscriptions[0].type)).toEqual(['Email', 'SMS']);
	});

	test('those in a segment that are in no excluded one', async () => {
		await send({ ...segment('Subscribed Users'), excluded_segments: ['Germany'] });
		expect(delivered().map(({ external_id }) => external_id)).toEqual(['customer-1002', null]);
	});

	test('nobody in a segment that does not exist', async () => {
		expect((await send(segment('subscribed users'))).body).toMatchObject({ id: '' });
	});

	test('only the platforms that were switched on', async () => {
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
		['neighbours as AND', [free, german], []],
		['AND before OR', [free, german, or, pro, german], ['customer-1001']],
		['a tag that is missing', [{ field: 'tag', key: 'plan', relation: 'not_exists' }], [null]],
		['a list', [{ ...pro, relation: 'in_array', value: 'free,gold' }], ['customer-1002']],
		[
			'a country that differs',
			[{ field: 'country', relation: '!=', value: 'DE' }],
			['customer-1002', null],
		],
		[
			'a number of sessions',
			[{ field: 'session_count', relation: '>', value: '3' }],
			['customer-1001'],
		],
		[
			'recent visitors',
			[{ field: 'last_session', relation: '>', hours_ago: '1' }],
			['customer-1002'],
		],
		['people nearby', [berlin], ['customer-1001']],
	])('by %s', async (_what, filters, people) => {
		const [ada, grace] = visitor.emulator.app().users;
		Object.assign(ada.properties, { lat: 52.5205, long: 13.4095 });
		grace.properties.last_active -= 2 * 3600;
		await send({ app_id: demoApp.id, filters, contents: { en: 'x' } });
		expect(delivered().map(({ external_id }) => external_id)).toEqual(people);
	});
});
