import { assignments } from '../../support/assignments';
import { app } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';
import { userFound, identityLookup } from '../../support/identityLookup';

const path = `/apps/${app}/custom_events`;

export default examplesOf('customEvent', 'track', [
	{
		when: 'only what is required is filled in',
		given: { userId: 'customer-1842', eventName: 'purchase' },
		sends: {
			method: 'POST',
			path,
			body: {
				events: [
					{ external_id: 'customer-1842', name: 'purchase', idempotency_key: anyIdempotencyKey },
				],
			},
		},
		answer: { status: 202, body: {} },
		shows: [
			{
				accepted: true,
				eventName: 'purchase',
				externalId: 'customer-1842',
				idempotencyKey: anyIdempotencyKey,
				alreadySent: false,
			},
		],
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'oneSignalId',
			userId: '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c36',
			eventName: 'purchase',
			eventPropertiesMode: 'json',
			eventPropertiesJson: '{"item": "T-shirt", "price": 24.99, "colors": ["red"]}',
			options: {
				timestamp: '2026-10-21T19:09:32Z',
				idempotencyKey: 'order-7',
				requireExternalId: true,
				additionalBodyFieldsJson: '{"timestamp": "2026-10-20T00:00:00Z"}',
				retries: { maxAttempts: 2, maxSeconds: 30 },
			},
		},
		sends: [
			identityLookup(`/apps/${app}/users/by/onesignal_id/5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c36`),
			{
				method: 'POST',
				path,
				body: {
					events: [
						{
							onesignal_id: '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c36',
							name: 'purchase',
							properties: { item: 'T-shirt', price: 24.99, colors: ['red'] },
							timestamp: '2026-10-20T00:00:00Z',
							idempotency_key: anyIdempotencyKey,
						},
					],
				},
			},
		],
		answer: [userFound, { status: 202, body: {} }],
		shows: [
			{
				accepted: true,
				eventName: 'purchase',
				oneSignalId: '5e9d3a7c-1f4b-4d68-a0c2-8b7e6f1d2c36',
				idempotencyKey: anyIdempotencyKey,
				alreadySent: false,
			},
		],
	},
	{
		when: 'it is a dry run',
		given: { userId: 'customer-1842', eventName: 'purchase', options: { dryRun: true } },
		sends: [],
		shows: [
			{
				status: 'dryRun',
				warnings: [],
				preview: { user: 'customer-1842', event: 'purchase', when: 'Now' },
				idempotencyKey: anyIdempotencyKey,
				request: {
					method: 'POST',
					url: expect.stringContaining(path) as unknown,
					body: {
						events: [
							{
								external_id: 'customer-1842',
								name: 'purchase',
								idempotency_key: anyIdempotencyKey,
							},
						],
					},
				},
				sizeBytes: 119,
			},
		],
	},
	{
		when: 'the event is longer than 2,024 bytes, though it has fewer letters',
		given: {
			userId: 'customer-1842',
			eventName: 'purchase',
			eventProperties: assignments({ note: 'ü'.repeat(1000) }),
		},
		refuses: /The event is too large: 2\d\d\d bytes of at most 2024/,
		advises: /'Event Properties'/,
	},
	{
		when: 'OneSignal does not know the user',
		given: { userId: 'no-such-user', eventName: 'purchase' },
		sends: { method: 'POST', path, body: expect.anything() },
		answer: {
			status: 202,
			body: {
				errors: [
					{ event_user_id: 'no-such-user', error: { code: 'not found', title: 'User not found' } },
				],
			},
		},
		refuses: "OneSignal didn't accept the event: User not found [item 0]",
		advises: /create the user first/,
	},
	{
		when: 'OneSignal turns the whole request down without a word',
		given: { userId: 'customer-1842', eventName: 'purchase' },
		sends: { method: 'POST', path, body: expect.anything() },
		answer: { status: 400, body: {} },
		refuses: "OneSignal didn't accept the request [item 0]",
		advises: /doesn't say why/,
	},
	{
		when: 'the name is longer than OneSignal takes',
		given: { userId: 'customer-1842', eventName: 'x'.repeat(129) },
		refuses: "'Event Name' is 129 characters long, but OneSignal accepts at most 128 [item 0]",
		advises: 'Shorten the text.',
	},
	{
		when: 'an expression names the user by something that would replace the event name',
		given: { identifyUserBy: '={{ "name" }}', userId: 'x', eventName: 'purchase' },
		refuses: `'Identify User By' doesn't have the option "name" [item 0]`,
		advises: /externalId, oneSignalId/,
	},
]);
