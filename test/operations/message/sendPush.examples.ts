import { assignments, waysToMap } from '../../support/assignments';
import { app, pushTemplate } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf, type Example } from '../../support/examples';
import { everyPushField } from './everyPushField';
import { everyPushKey } from './everyPushKey';

const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e10';
const answer = { body: { id, external_id: null } };
const shows = [{ status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false }];
const ada = { sendTo: 'users', userIds: 'customer-1842', message: 'Hello' };
const toAda = { include_aliases: { external_id: ['customer-1842'] } };
const head = { app_id: app, target_channel: 'push', idempotency_key: anyIdempotencyKey };

/** Sends these body fields besides what every push has. */
const sending = (body: object): Pick<Example, 'sends' | 'answer' | 'shows'> => ({
	sends: { method: 'POST', path: '/notifications', body: { ...head, ...body } },
	answer,
	shows,
});

const order = { number: 1842, isPaid: true, address: { city: 'Rome' } };

export default examplesOf('message', 'sendPush', [
	{
		when: 'only what is required is filled in',
		given: ada,
		...sending({ ...toAda, contents: { en: 'Hello' } }),
	},
	{
		when: 'every field is filled in',
		given: { ...ada, identifyUserBy: 'alias', aliasLabel: 'crm_id', ...everyPushField },
		...sending({ include_aliases: { crm_id: ['customer-1842'] }, ...everyPushKey }),
		shows: [{ ...shows[0], status: 'scheduled', sendAt: '2999-12-23T19:30:00.000Z' }],
	},
	{
		when: 'a template has the texts',
		given: {
			...ada,
			contentSource: 'template',
			templateId: { __rl: true, mode: 'list', value: pushTemplate, cachedResultName: 'Welcome' },
			customData: assignments({ first_name: '={{ $json.name }}' }),
		},
		item: { name: 'Ada' },
		...sending({
			...toAda,
			template_id: pushTemplate,
			custom_data: { first_name: 'Ada' },
		}),
	},
	...waysToMap('customData', order, {
		given: {
			...ada,
			contentSource: 'template',
			templateId: { __rl: true, mode: 'id', value: pushTemplate },
		},
		...sending({ ...toAda, template_id: pushTemplate, custom_data: order }),
	}),
	{
		when: 'one URL is for app and web',
		given: { ...ada, pushOptions: { openUrl: 'https://example.com' } },
		...sending({ ...toAda, contents: { en: 'Hello' }, url: 'https://example.com' }),
	},
	...[
		['text with commas and line breaks', 'a-1, b-2\nc-3', ['a-1', 'b-2', 'c-3']],
		['a list from an expression', '={{ ["a-1", 2] }}', ['a-1', '2']],
		['a list as JSON', '["a,1", "b"]', ['a,1', 'b']],
		['a number', 1842, ['1842']],
		['an ID twice', 'a-1, a-1', ['a-1']],
	].map(([what, userIds, ids]) => ({
		when: `the User IDs are ${String(what)}`,
		given: { ...ada, userIds: userIds as string },
		...sending({ include_aliases: { external_id: ids }, contents: { en: 'Hello' } }),
	})),
	{
		when: 'segments are chosen',
		given: {
			sendTo: 'segments',
			includedSegments: ['VIP', 'Trial'],
			excludedSegments: ['Churned'],
			message: 'Hello',
		},
		...sending({
			included_segments: ['VIP', 'Trial'],
			excluded_segments: ['Churned'],
			contents: { en: 'Hello' },
		}),
	},
	{
		when: 'everyone is meant, and that is allowed',
		given: {
			sendTo: 'segments',
			includedSegments: ['Subscribed Users'],
			allowEveryone: true,
			message: 'Hello',
		},
		...sending({ included_segments: ['Subscribed Users'], contents: { en: 'Hello' } }),
	},
	{
		when: 'filters are built',
		given: {
			sendTo: 'audienceFilters',
			audienceFilters: {
				filter: [
					{ field: 'tag', tagName: 'plan', operator: 'equals', value: 'pro' },
					{
						combinator: 'and',
						field: 'lastSession',
						operator: 'elapsedLessThan',
						duration: 24.5,
						durationUnit: 'hours',
					},
					{ combinator: 'or', field: 'location', latitude: 52.52, longitude: 13.4, radius: 5000 },
					{ combinator: 'and', field: 'tag', tagName: 'vip', operator: 'exists' },
					{ combinator: 'or', field: 'country', operator: 'equals', country: 'DE' },
				],
			},
			message: 'Hello',
		},
		...sending({
			filters: [
				{ field: 'tag', key: 'plan', relation: '=', value: 'pro' },
				{ field: 'last_session', relation: '<', hours_ago: '24.5' },
				{ operator: 'OR' },
				{ field: 'location', radius: '5000', lat: '52.52', long: '13.4' },
				{ field: 'tag', key: 'vip', relation: 'exists' },
				{ operator: 'OR' },
				{ field: 'country', relation: '=', value: 'DE' },
			],
			contents: { en: 'Hello' },
		}),
	},
	{
		when: 'the push is silent',
		given: { ...ada, message: '', pushOptions: { silent: true, data: '{"sync": true}' } },
		...sending({ ...toAda, content_available: true, data: { sync: true } }),
	},
	{
		when: 'no one receives it, and the person chose to continue',
		given: { ...ada, options: { ifNoRecipients: 'continue' } },
		...sending({ ...toAda, contents: { en: 'Hello' } }),
		answer: { body: { id: '', errors: ['All included players are not subscribed'] } },
		shows: [
			{
				status: 'notSent',
				id: null,
				reason: 'no recipient is subscribed',
				idempotencyKey: anyIdempotencyKey,
				alreadySent: false,
			},
		],
	},
	{
		when: 'OneSignal repeats an earlier answer and tells who was not reached',
		given: ada,
		...sending({ ...toAda, contents: { en: 'Hello' } }),
		answer: {
			headers: { 'Idempotent-Replayed': 'true' },
			body: {
				id,
				errors: { invalid_aliases: { external_id: ['u2', 'u2'] } },
				warnings: ['Slow'],
			},
		},
		shows: [
			{
				status: 'sent',
				id,
				idempotencyKey: anyIdempotencyKey,
				alreadySent: true,
				warnings: [
					'Slow',
					'This idempotency key was used before: OneSignal returned that message and sent nothing now, even if this item names other recipients.',
				],
				notReached: { externalId: ['u2'] },
			},
		],
	},
]);
