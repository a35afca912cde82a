import { click, deliver, idsOf } from './caller.mts';
import { useTriggers } from './useTriggers.mts';

const listening = useTriggers();

const sent = (id: string) => click(id, { event: { kind: 'message.push.sent' } });

it('starts the workflow for the kinds that were chosen, and says 200 to the others', async () => {
	const trigger = await listening({ parameters: { events: ['message.push.clicked'] } });
	expect(await deliver(trigger, sent('1'))).toEqual({
		status: 200,
		text: '{"received":1,"started":0}',
	});
	expect(await deliver(trigger, click('2'))).toEqual({
		status: 200,
		text: '{"received":1,"started":1}',
	});
	expect(idsOf(trigger)).toEqual(['2']);
});

it('takes every kind when any is wanted, also those that OneSignal adds tomorrow', async () => {
	const trigger = await listening();
	await deliver(trigger, [sent('1'), click('2', { event: { kind: 'message.fax.torn' } })]);
	expect(idsOf(trigger)).toEqual(['1', '2']);
});

it('lets through what does not say its kind, and what cannot be read', async () => {
	const trigger = await listening({ parameters: { events: ['message.push.clicked'] } });
	await deliver(trigger, { event: { id: '1' } });
	await deliver(trigger, 'not JSON');
	expect(trigger.items).toEqual([
		{ event: { id: '1' }, message: {}, user: {} },
		{ raw: 'not JSON' },
	]);
});

const others = {
	externalIds: click('x', { event: { external_id: 'someone-else' } }),
	messageIds: click('x', { message: { id: 'another' } }),
	templateIds: click('x', { message: { template_id: 'another' } }),
};

it.each([
	['externalIds', 'customer-7, customer-1842', others.externalIds],
	['messageIds', 'c81f4e2d-6a7b-4c95-9d03-f2b8e1a5c746', others.messageIds],
	['templateIds', 'one\nspring\n', others.templateIds],
	['externalIds', '={{ ["customer-7", "customer-1842"] }}', others.externalIds],
])('keeps only the %s that are listed as %j', async (name, listed, other) => {
	const trigger = await listening({ parameters: { filters: { [name]: listed } } });
	await deliver(trigger, other);
	await deliver(trigger, click('1', { message: { template_id: 'spring' } }));
	expect(idsOf(trigger)).toEqual(['1']);
});

it('shows everything while a person listens for a test, also what came before', async () => {
	const parameters = { events: ['message.email.opened'], filters: { messageIds: 'another' } };
	const trigger = await listening({ parameters, mode: 'manual' });
	await deliver(trigger, click('1'));
	await deliver(trigger, click('1'));
	expect(idsOf(trigger)).toEqual(['1', '1']);
	expect(trigger.stored).toBe('{}');
});

describe('a simplified event', () => {
	it('has ten things, flat, blank ones as null', async () => {
		const trigger = await listening({ parameters: { simplify: true } });
		await deliver(trigger, click('1'));
		expect(trigger.items).toEqual([
			{
				kind: 'message.push.clicked',
				externalId: 'customer-1842',
				messageId: 'c81f4e2d-6a7b-4c95-9d03-f2b8e1a5c746',
				messageName: 'Spring sale',
				templateId: null,
				url: 'https://example.com',
				failureReason: null,
				subscriptionId: '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c35',
				datetime: '2024-02-21T23:45:15.228Z',
				eventId: '1',
			},
		]);
	});

	it.each([
		[
			'an element that was clicked',
			{ target_id: 't1', target_name: 'Buy' },
			{ targetId: 't1', targetName: 'Buy' },
		],
		[
			'a page that was shown',
			{ page_id: 'p1', page_name: 'Offer' },
			{ pageId: 'p1', pageName: 'Offer' },
		],
		[
			'a Live Activity',
			{ live_activity_id: 'order-1842', live_activity_type: 'order' },
			{ liveActivityId: 'order-1842', liveActivityType: 'order' },
		],
	])('says which it was: %s', async (_what, data, shown) => {
		const trigger = await listening({ parameters: { simplify: true } });
		await deliver(trigger, click('1', { event: { data } }));
		expect(trigger.items).toEqual([expect.objectContaining(shown)]);
		expect(Object.keys(trigger.items[0] as object)).toHaveLength(12);
	});

	it('keeps what the person added to the template, and works out the date', async () => {
		const trigger = await listening({ parameters: { simplify: true } });
		const added = { user: { external_id: 'u2', tags: { plan: 'pro' } }, campaign: 'spring' };
		await deliver(trigger, { event: { id: '1', timestamp: 1708559115 }, ...added });
		expect(trigger.items).toEqual([
			expect.objectContaining({
				...added,
				externalId: 'u2',
				datetime: '2024-02-21T23:45:15.000Z',
				messageId: null,
			}),
		]);
	});

	it('keeps what the person added inside the event and the message, where it was added', async () => {
		const trigger = await listening({ parameters: { simplify: true } });
		const message = { title: { en: 'Sale' }, contents: null };
		const data = { count: 2, page_name: 'Home' };
		await deliver(trigger, click('1', { event: { mood: 'good', data }, message }));
		expect(trigger.items).toEqual([
			expect.objectContaining({ event: { mood: 'good', data: { count: 2 } }, message }),
		]);
	});

	it('puts no blank in the place of what the person added', async () => {
		const trigger = await listening({ parameters: { simplify: true } });
		const added = { kind: 'message.push.clicked', url: 'https://example.com/mine' };
		await deliver(trigger, { ...added, event: { id: '1' }, message: { id: 'm' } });
		expect(trigger.items).toEqual([
			expect.objectContaining({ ...added, eventId: '1', messageId: 'm', templateId: null }),
		]);
	});

	it('is left as it came where it could not be read', async () => {
		const trigger = await listening({ parameters: { simplify: true } });
		await deliver(trigger, 'not JSON');
		expect(trigger.items).toEqual([{ raw: 'not JSON' }]);
	});
});
