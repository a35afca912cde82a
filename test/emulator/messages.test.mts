import { demoApp } from '../support/emulator/emulator.mts';
import { pushTo } from './bodies.mts';
import { useEmulator } from './client.mts';

const client = useEmulator();

const send = (body: unknown) => client.request('POST', '/notifications', body);
const delivered = () => client.emulator.app().deliveries;

describe('a message is rendered', () => {
	test("in the recipient's language, with the custom data", async () => {
		const template = '0f4a2f0e-7c1d-4e2b-8a54-6f1f0b1c2d31';
		const everyone = { include_aliases: { external_id: ['customer-1001', 'customer-1002'] } };
		await send(
			pushTo('', {
				...everyone,
				contents: undefined,
				template_id: template,
				custom_data: { order_id: 'A7' },
			}),
		);
		expect(delivered()).toMatchObject([
			{ title: 'Unterwegs', text: 'Deine Bestellung A7 ist unterwegs.' },
			{ title: 'On its way', text: 'Your order A7 has left the warehouse.' },
		]);
	});

	test('with the default of a value, and nothing for a missing value', async () => {
		const contents = { en: '{{ user.tags.first_name }} {{ user.tags.x | default: "you" }}{{ y }}' };
		await send(pushTo('customer-1001', { contents }));
		expect(delivered()[0].text).toBe('Ada you');
	});

	test('from a template of the same channel only', async () => {
		const template = { template_id: '1a5b3c1f-8d2e-4f3c-9b65-7a2a1c2d3e42', contents: undefined };
		expect((await send(pushTo('customer-1001', template))).status).toBe(400);
		const { status } = await send({
			app_id: demoApp.id,
			included_segments: ['Pro Customers'],
			template_id: template.template_id,
		});
		expect(status).toBe(200);
		expect(delivered().map(({ subject }) => subject)).toEqual(['Welcome, Ada!', 'Welcome, Linus!']);
	});
});

describe('the emulator stores', () => {
	test('a scheduled message until it is due', async () => {
		const now = Date.now();
		const soon = new Date(now + 60_000).toISOString();
		const { body } = await send(pushTo('customer-1001', { send_after: soon }));
		expect(delivered()).toEqual([]);
		expect(client.emulator.app().messages).toMatchObject([{ completed_at: null }]);
		jest.spyOn(Date, 'now').mockReturnValue(now + 61_000);
		expect(delivered()).toMatchObject([{ messageId: (body as { id: string }).id }]);
		expect(delivered()).toHaveLength(1);
		jest.restoreAllMocks();
	});

	test('messages, listed newest first, page by page', async () => {
		await send(pushTo('customer-1001', { name: 'first' }));
		const { body } = await send(pushTo('customer-1001', { name: 'second' }));
		const { id } = body as { id: string };
		const one = await client.request('GET', `/notifications/${id}?app_id=${demoApp.id}`);
		expect(one.body).toMatchObject({ id, name: 'second', successful: 1, remaining: 0 });
		const page = await client.request(
			'GET',
			`/notifications?app_id=${demoApp.id}&limit=1&offset=1`,
		);
		const notifications = [{ name: 'first' }];
		expect(page.body).toMatchObject({ total_count: 2, offset: 1, limit: 1, notifications });
	});

	test('no message with an unknown ID, and lists at most 50', async () => {
		const id = '99999999-9999-4999-8999-999999999999';
		const missing = await client.request('GET', `/notifications/${id}?app_id=${demoApp.id}`);
		expect(missing).toMatchObject({ status: 404, body: { errors: ['Notification not found'] } });
		const long = await client.request('GET', `/notifications?app_id=${demoApp.id}&limit=51`);
		expect(long.status).toBe(400);
	});
});
