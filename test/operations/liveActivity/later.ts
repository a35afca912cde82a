import { assignments, waysToMap } from '../../support/assignments';
import { app } from '../../support/fixtureIds';
import type { Example } from '../../support/examples';

const path = `/apps/${app}/live_activities/order-1842/notifications`;
const answer = { status: 201, body: { id: 'n-2' } };
const shown = (activityId: string) => [{ status: 'sent', activityId, id: 'n-2' }];
const given = {
	activityId: 'order-1842',
	internalName: 'Order has arrived',
	contentState: assignments({ status: 'arrived' }),
};
const everyField = {
	...given,
	activityId: 'order 18/42',
	contentStateMode: 'json',
	contentStateJson: '{"minutes": 0}',
	title: 'Your order',
	message: 'It has arrived.',
	translations: {
		translation: [{ language: 'de', title: 'Deine Bestellung', message: 'Sie ist da.' }],
	},
};
const everyOption = {
	staleAt: 1798135200,
	priority: 'high',
	sound: 'nil',
	relevanceScore: 1,
	dryRun: false,
	additionalBodyFieldsJson: '{}',
};
const everything = {
	name: 'Order has arrived',
	event_updates: { minutes: 0 },
	headings: { en: 'Your order', de: 'Deine Bestellung' },
	contents: { en: 'It has arrived.', de: 'Sie ist da.' },
	stale_date: 1798135200,
	priority: 10,
	ios_sound: 'nil',
	ios_relevance_score: 1,
};

/** A Live Activity that has begun goes on or ends: the same, but for an option that only one of them has. */
export function later(event: 'update' | 'end', options: object = {}, sent: object = {}): Example[] {
	const body = { event, name: 'Order has arrived', event_updates: { status: 'arrived' } };
	const sends = { method: 'POST', path, body } as const;
	const state = { status: 'arrived', minutes: 0, isLate: false };
	const nested = { status: 'arrived', step: { of: 3 } };
	const bodyOfDryRun = { ...body, event_updates: nested };
	return [
		{
			when: 'only what is required is filled in',
			given,
			sends,
			answer,
			shows: shown('order-1842'),
		},
		{
			when: 'every field is filled in',
			given: { ...everyField, options: { ...everyOption, ...options } },
			sends: {
				method: 'POST',
				path: `/apps/${app}/live_activities/order%2018%2F42/notifications`,
				body: { event, ...everything, ...sent },
			},
			answer,
			shows: shown('order 18/42'),
		},
		{
			when: 'OneSignal answers without an ID, which proves nothing',
			given: { ...given, options: { retries: { maxAttempts: 1 } } },
			sends,
			answer: { status: 201, body: {} },
			refuses: "OneSignal's response was incomplete [item 0]",
			advises: /may have been processed/,
		},
		...waysToMap('contentState', state, {
			given,
			sends: { ...sends, body: { ...body, event_updates: state } },
			answer,
			shows: shown('order-1842'),
		}),
		{
			when: 'it is a dry run',
			given: {
				...given,
				contentStateMode: 'json',
				contentStateJson: JSON.stringify(nested),
				options: { dryRun: true },
			},
			sends: [],
			shows: [
				{
					status: 'dryRun',
					warnings: [],
					preview: { to: 'The users of this activity', when: 'Now' },
					request: {
						method: 'POST',
						url: expect.stringMatching(/^http:.*\/live_activities\/order-1842\/notifications$/),
						body: bodyOfDryRun,
					},
					sizeBytes: JSON.stringify(bodyOfDryRun).length,
				},
			],
		},
		{
			when: 'the content state is empty',
			given: { ...given, contentState: {} },
			refuses: "'Content State' is empty [item 0]",
			advises: /Enter a value/,
		},
		{
			when: 'OneSignal does not know the activity',
			given,
			sends,
			answer: { status: 404, body: { errors: ['Live activity not found'] } },
			refuses: "OneSignal doesn't know this ID: Live activity not found [item 0]",
			advises: /exists in the credential/,
		},
	];
}
