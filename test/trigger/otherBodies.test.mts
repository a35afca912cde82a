import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate';
import { click, deliver } from './caller.mts';
import { useTriggers } from './useTriggers.mts';
import type { Settings } from './listening.mts';

const listening = useTriggers();

const uuid = 'c81f4e2d-6a7b-4c95-9d03-f2b8e1a5c746';

describe('older spellings of kinds', () => {
	it.each([
		['message.email.hardbounced', 'message.email.bounced'],
		['message.email.supressed', 'message.email.suppressed'],
		['message.iam.displayed', 'message.iam.impression'],
		['message.iam.pagedisplayed', 'message.iam.page_displayed'],
		['email.hardbounced', 'message.email.bounced'],
		['iam.pagedisplayed', 'message.iam.page_displayed'],
		['push.clicked', 'message.push.clicked'],
	])('start the workflow: %s is %s', async (older, kind) => {
		const trigger = await listening({ parameters: { events: [kind], simplify: true } });
		const other = await listening({ parameters: { events: ['message.sms.sent'] } });
		const event = click('1', { event: { kind: older } });
		await deliver(trigger, event);
		await deliver(other, event);
		expect(trigger.items).toEqual([expect.objectContaining({ kind })]);
		expect(other.items).toEqual([]);
	});

	it('stay as they came where nothing is simplified', async () => {
		const trigger = await listening();
		await deliver(trigger, click('1', { event: { kind: 'message.email.hardbounced' } }));
		expect(trigger.items).toMatchObject([{ event: { kind: 'message.email.hardbounced' } }]);
	});
});

const columns = (id: string, kind = 'message.push.clicked') => ({
	event_kind: kind,
	event_id: id,
	event_timestamp: 1708559115,
	event_external_id: 'customer-1001',
	message_id: uuid,
	template_id: 'spring',
});
const bare = (id: string, kind = 'message.push.clicked') => ({
	kind,
	id,
	timestamp: '1708559115',
	external_id: 'customer-1001',
	message_id: uuid,
	template_id: 'spring',
});

describe.each([
	['columns', columns],
	['an event alone', bare],
])('a body of %s', (_what, body) => {
	const parameters = { events: ['message.push.clicked'] };

	it('is known by its kind and its ID', async () => {
		const trigger = await listening({ parameters });
		await deliver(trigger, body('1'));
		await deliver(trigger, body('1'));
		await deliver(trigger, body('2', 'message.push.sent'));
		await deliver(trigger, body('3'));
		expect(trigger.items.map(({ event }) => (event as { id: string }).id)).toEqual(['1', '3']);
	});

	it.each([
		['externalIds', 'customer-1001', 'customer-1002'],
		['messageIds', uuid, 'another'],
		['templateIds', 'spring', 'summer'],
	])('is filtered by %s', async (name, right, wrong) => {
		const items = async (value: string) => {
			const trigger = await listening({
				parameters: { ...parameters, filters: { [name]: value } },
			});
			await deliver(trigger, body('1'));
			return trigger.items.length;
		};
		expect([await items(right), await items(wrong)]).toEqual([1, 0]);
	});

	it('is simplified like any other, and keeps its own names otherwise', async () => {
		const simple = await listening({ parameters: { simplify: true } });
		const whole = await listening();
		for (const trigger of [simple, whole]) await deliver(trigger, body('1'));
		expect(simple.items).toMatchObject([
			{
				kind: 'message.push.clicked',
				eventId: '1',
				externalId: 'customer-1001',
				messageId: uuid,
				templateId: 'spring',
				datetime: '2024-02-21T23:45:15.000Z',
			},
		]);
		expect(whole.items).toMatchObject([body('1')]);
	});
});

it('takes a kind or an ID of the person for nothing else', async () => {
	const trigger = await listening({ parameters: { events: ['message.push.sent'] } });
	for (const id of ['1', '1']) await deliver(trigger, { kind: 'purchase', id });
	expect(trigger.items).toMatchObject([{ event: {} }, { event: {} }]);
});

const allFilters = { externalIds: 'no-such-user', messageIds: 'none', templateIds: 'none' };

describe('filters', () => {
	const parameters: Settings['parameters'] = {
		events: ['message.push.clicked'],
		filters: allFilters,
	};

	it.each([
		['no field that they ask for', { event: { kind: 'message.push.clicked', id: '1' } }],
		['nothing but a campaign', { campaign: 'spring' }],
		['no JSON', 'hello'],
		['a name twice', '{"event":{"kind":"message.push.sent","kind":"message.sms.sent"}}'],
		['a text with a separator', bodyTemplate.replace('{{ message.name }}', '","event.id":"')],
	])('let a body through with %s', async (_what, body) => {
		const trigger = await listening({ parameters });
		expect((await deliver(trigger, body)).text).toBe('{"received":1,"started":1}');
	});

	it.each(Object.keys(allFilters))('drop an event whose field for %s is empty', async (name) => {
		const filters = { [name]: 'one' };
		const trigger = await listening({ parameters: { filters } });
		const body = bodyTemplate.replace(/\{\{.*?\}\}/g, '');
		expect((await deliver(trigger, body)).text).toBe('{"received":1,"started":0}');
	});
});

describe('the URL of a simplified event', () => {
	const urls = { url: 'https://a.example', app_url: 'app://b', web_url: 'https://c.example' };

	it.each([
		[urls, urls.url],
		[{ ...urls, url: '' }, urls.app_url],
		[{ ...urls, url: '', app_url: '' }, urls.web_url],
		[{}, null],
	])('of %j is %j', async (message, url) => {
		const trigger = await listening({ parameters: { simplify: true } });
		await deliver(trigger, { event: { kind: 'message.push.clicked', id: '1' }, message });
		expect(trigger.items).toEqual([expect.objectContaining({ url })]);
		expect(trigger.items[0]).not.toHaveProperty('message');
	});
});
