import { assignments } from '../../support/assignments';
import { app, customer, subscription } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';

const path = `/apps/${app}/activities/activity/OrderAttributes`;
const answer = { status: 201, body: { notification_id: 'n-1' } };
const given = {
	activityType: 'OrderAttributes',
	activityId: 'order-1842',
	internalName: 'Order is on its way',
	userIds: customer,
	attributes: assignments({ orderNumber: '1842' }),
	contentState: assignments({ status: 'on its way' }),
	title: 'Your order',
	message: 'It is on its way.',
};
const untargeted = {
	event: 'start',
	activity_id: 'order-1842',
	name: 'Order is on its way',
	event_attributes: { orderNumber: '1842' },
	event_updates: { status: 'on its way' },
	headings: { en: 'Your order' },
	contents: { en: 'It is on its way.' },
	idempotency_key: anyIdempotencyKey,
};
const body = { ...untargeted, include_aliases: { external_id: [customer] } };
const ownUuid = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const shows = [
	{
		status: 'sent',
		activityId: 'order-1842',
		id: 'n-1',
		idempotencyKey: anyIdempotencyKey,
		alreadySent: false,
	},
];
const replayed =
	'This idempotency key was used before: OneSignal returned that message and sent nothing now, even if this item names other recipients.';

export default examplesOf('liveActivity', 'start', [
	{
		when: 'only what is required is filled in',
		given,
		sends: { method: 'POST', path, body },
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			...given,
			sendTo: 'users',
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			attributesMode: 'json',
			attributesJson: '{"orderNumber": 1842}',
			contentStateMode: 'json',
			contentStateJson: '{"status": "on its way", "minutes": 12}',
			translations: {
				translation: [{ language: 'de', title: 'Deine Bestellung', message: 'Sie ist unterwegs.' }],
			},
			options: {
				staleAt: '2026-12-24T18:00:00Z',
				priority: 'normal',
				sound: 'ding.wav',
				relevanceScore: 0.5,
				dryRun: false,
				maxRecipients: 1,
				idempotencyKey: ownUuid,
				additionalBodyFieldsJson: '{}',
				retries: { maxAttempts: 3, maxSeconds: 60 },
			},
		},
		sends: {
			method: 'POST',
			path,
			body: {
				...body,
				include_aliases: { crm_id: [customer] },
				event_attributes: { orderNumber: 1842 },
				event_updates: { status: 'on its way', minutes: 12 },
				headings: { en: 'Your order', de: 'Deine Bestellung' },
				contents: { en: 'It is on its way.', de: 'Sie ist unterwegs.' },
				stale_date: 1798135200,
				priority: 5,
				ios_sound: 'ding.wav',
				ios_relevance_score: 0.5,
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer: { ...answer, headers: { 'Idempotent-Replayed': 'true' } },
		shows: [{ ...shows[0], alreadySent: true, warnings: [replayed] }],
	},
	{
		when: 'it is a dry run',
		given: {
			...given,
			contentState: assignments({ status: 'undefined' }),
			options: { dryRun: true },
		},
		sends: [],
		shows: [
			{
				status: 'dryRun',
				idempotencyKey: anyIdempotencyKey,
				warnings: [
					`'Content State: status' contains "undefined": an expression returned nothing.`,
				],
				preview: {
					to: 'customer-1842',
					title: 'Your order',
					message: 'It is on its way.',
					when: 'Now',
				},
				request: {
					method: 'POST',
					url: expect.stringMatching(/^http:.*\/activities\/activity\/OrderAttributes$/) as unknown,
					body: { ...body, event_updates: { status: 'undefined' } },
				},
				sizeBytes: 332,
			},
		],
	},
	{
		when: 'it is for segments',
		given: {
			...given,
			sendTo: 'segments',
			includedSegments: ['VIP'],
			excludedSegments: ['Churned'],
			allowEveryone: false,
		},
		sends: {
			method: 'POST',
			path,
			body: {
				...untargeted,
				included_segments: ['VIP'],
				excluded_segments: ['Churned'],
			},
		},
		answer,
		shows,
	},
	{
		when: 'OneSignal finds more people in a segment than the person allows',
		given: {
			...given,
			sendTo: 'segments',
			includedSegments: ['VIP'],
			options: { maxRecipients: 100 },
		},
		sends: {
			method: 'POST',
			path: '/notifications/count-unsaved',
			body: { app_id: app, included_segments: ['VIP'], target_channel: 'push' },
		},
		answer: { body: { count: 101 } },
		refuses: "This message has 101 recipients, but 'Max Recipients' is 100 [item 0]",
		advises: /Check the recipients/,
	},
	{
		when: 'it is for whom filters find',
		given: {
			...given,
			sendTo: 'audienceFilters',
			audienceFilters: {
				filter: [
					{ field: 'tag', tagName: 'plan', operator: 'equals', value: 'pro' },
					{
						combinator: 'and',
						field: 'lastSession',
						operator: 'elapsedLessThan',
						duration: '24',
						durationUnit: 'hours',
					},
					{
						combinator: 'or',
						field: 'location',
						radius: '5000',
						latitude: '52.52',
						longitude: '13.4',
					},
				],
			},
		},
		sends: {
			method: 'POST',
			path,
			body: {
				...untargeted,
				filters: [
					{ field: 'tag', key: 'plan', relation: '=', value: 'pro' },
					{ field: 'last_session', relation: '<', hours_ago: '24' },
					{ operator: 'OR' },
					{ field: 'location', radius: '5000', lat: '52.52', long: '13.4' },
				],
			},
		},
		answer,
		shows,
	},
	{
		when: 'it is for single devices',
		given: { ...given, sendTo: 'subscriptions', subscriptionIds: subscription },
		sends: {
			method: 'POST',
			path,
			body: { ...untargeted, include_subscription_ids: [subscription] },
		},
		answer,
		shows,
	},
	{
		when: 'it is for everybody, and that was not allowed',
		given: { ...given, sendTo: 'segments', includedSegments: ['Subscribed Users'] },
		refuses: `'Segment Names or IDs' contains "Subscribed Users", which is all your users [item 0]`,
		advises: /Allow Everyone/,
	},
	{
		when: 'the content state is empty',
		given: { ...given, contentState: {} },
		refuses: "'Content State' is empty [item 0]",
		advises: /Enter a value/,
	},
	{
		when: 'the JSON would set who is meant',
		given: { ...given, options: { additionalBodyFieldsJson: '{"activity_id": "another"}' } },
		refuses: `'Additional Body Fields (JSON)' can't set "activity_id" [item 0]`,
		advises: /panel's fields/,
	},
	{
		when: 'OneSignal accepts the request but starts no activity',
		given,
		sends: { method: 'POST', path, body },
		answer: { body: { errors: ['All included players are not subscribed'] } },
		refuses: "OneSignal didn't accept the request: no recipient is subscribed [item 0]",
		advises: /Compare the fields/,
	},
]);
