import { app } from '../../support/fixtureIds.ts';
import {
	emailTo,
	contents,
	pushTo,
	pushToSegment,
	everyone,
	type DeliveryCase,
} from './deliveryCase.mts';

export const notSent: DeliveryCase[] = [
	{
		when: 'OneSignal has no such user',
		arrange: async ({ send }) => [await send(pushTo('ada')), 'customer-0'],
		...{ verdict: 'notDelivered', reason: 'userNotFound', isProven: false },
	},
	{
		when: 'the user is one of another app',
		arrange: async ({ send }) => [await send(pushToSegment(everyone)), 'olga'],
		...{ verdict: 'notDelivered', reason: 'userNotFound', isProven: false },
	},
	{
		when: 'the message went to others',
		arrange: async ({ send }) => [await send(pushTo('ada')), 'grace'],
		...{ verdict: 'notDelivered', reason: 'notTargeted', isProven: false },
	},
	{
		when: 'the idempotency key was used for another recipient before',
		arrange: async ({ send }) => {
			const idempotency_key = '0d9f6c1e-7a35-4b28-9e41-c5d8f2a7b360';
			await send({ ...pushTo('ada'), idempotency_key });
			return [await send({ ...pushTo('grace'), idempotency_key }), 'grace'];
		},
		...{ verdict: 'notDelivered', reason: 'notTargeted', isProven: false },
	},
	{
		when: 'it went to the user who had the address then',
		arrange: async ({ call, send, subscriptionOf }) => {
			const id = await send(emailTo('grace', 'ada'));
			const path = `/apps/${app}/subscriptions/${subscriptionOf('grace', 'Email')}/owner`;
			await call('PATCH', path, { identity: { external_id: 'linus' } });
			return [id, 'linus'];
		},
		...{ verdict: 'notDelivered', reason: 'notTargeted', isProven: false },
	},
	{
		when: 'the user has no subscription on the channel',
		arrange: async ({ send }) => [await send(pushTo('ada', 'linus')), 'linus'],
		...{ verdict: 'notDelivered', reason: 'noSubscription', isProven: false },
	},
	{
		when: 'the message was for another platform',
		arrange: async ({ send }) => [await send({ ...pushTo('ada', 'grace'), isIos: true }), 'grace'],
		...{ verdict: 'notDelivered', reason: 'platformExcluded', isProven: false },
	},
	{
		when: 'the message was for a platform of one kind of subscription',
		arrange: async ({ send }) => [
			await send({ ...pushTo('ada', 'grace'), isAndroid: true }),
			'ada',
		],
		...{ verdict: 'notDelivered', reason: 'platformExcluded', isProven: false },
	},
	{
		when: 'the user is not in the segment',
		arrange: async ({ send }) => [await send(pushToSegment('VIP')), 'grace'],
		...{ verdict: 'notDelivered', reason: 'notInAudience', isProven: false },
	},
	{
		when: 'the user is in an excluded segment',
		arrange: async ({ send }) => [
			await send(pushToSegment(everyone, { excluded_segments: ['Germany'] })),
		],
		...{ verdict: 'notDelivered', reason: 'excludedBySegment', isProven: false },
	},
	{
		when: 'the user does not match the filters',
		arrange: async ({ send }) => {
			const filters = [{ field: 'tag', key: 'plan', relation: '=', value: 'vip' }];
			return [await send({ filters, target_channel: 'push', contents }), 'grace'];
		},
		...{ verdict: 'notDelivered', reason: 'notInAudience', isProven: false },
	},
	{
		when: 'the frequency cap left the user out',
		arrange: async ({ emulator, send }) => {
			emulator.app().conditions().frequencyCap = { max: 1, seconds: 3600 };
			await send(pushTo('ada'));
			return [await send(pushTo('ada', 'grace'))];
		},
		...{ verdict: 'notDelivered', reason: 'frequencyCapped', isProven: false },
	},
	{
		when: 'the frequency cap left the only recipient out',
		arrange: async ({ emulator, send }) => {
			emulator.app().conditions().frequencyCap = { max: 1, seconds: 3600 };
			await send(pushTo('ada'));
			return [await send(pushTo('ada'))];
		},
		...{ verdict: 'notDelivered', reason: 'frequencyCapped' },
	},
	{
		when: 'the user subscribed after the message had gone out',
		arrange: async ({ emulator, send, wait }) => {
			const id = await send(pushToSegment(everyone));
			wait(60);
			emulator.app().installOnPhone({ external_id: 'linus' });
			return [id, 'linus'];
		},
		...{ verdict: 'notDelivered', reason: 'notSent' },
	},
];
