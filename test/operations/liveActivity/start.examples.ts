import { assignments } from '../../support/assignments';
import { customer } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';
import { answer, body, given, path, shows } from './orderStart';

const ownUuid = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
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
				warnings: [`'Content State: status' contains "undefined": an expression returned nothing.`],
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
