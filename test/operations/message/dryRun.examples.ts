import { app, pushTemplate } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';
import { dryRunOfTemplate } from './dryRunTemplate';

const ada = { sendTo: 'users', userIds: 'customer-1842', message: 'Hello' };
const segments = { sendTo: 'segments', includedSegments: ['VIP'], message: 'Hello' };
const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e10';

export default examplesOf('message', 'sendPush', [
	{
		when: 'it is a dry run',
		given: { ...ada, message: 'Hello undefined', options: { dryRun: true } },
		sends: [],
		shows: [
			{
				status: 'dryRun',
				warnings: [
					`'Message' contains "undefined": an expression returned nothing.`,
					'The message has no title. Huawei phones require one, and browsers show the name of your site instead.',
				],
				preview: { to: 'customer-1842', message: 'Hello undefined', when: 'Now' },
				idempotencyKey: anyIdempotencyKey,
				request: {
					method: 'POST',
					url: expect.stringMatching(/^http:.*\/notifications$/) as unknown,
					body: {
						app_id: app,
						target_channel: 'push',
						include_aliases: { external_id: ['customer-1842'] },
						contents: { en: 'Hello undefined' },
						idempotency_key: anyIdempotencyKey,
					},
				},
				sizeBytes: 218,
			},
		],
	},
	dryRunOfTemplate({
		...{ channel: 'push', templateId: pushTemplate },
		content: {
			headings: { en: 'Welcome' },
			contents: { en: 'Good to have you, {{ message.custom_data.name }}', de: 'Willkommen' },
			url: 'https://example.com',
			big_picture: null,
		},
		preview: {
			...{ title: 'Welcome', message: 'Good to have you, {{ message.custom_data.name }}' },
			...{ opens: 'https://example.com', languages: ['de'] },
		},
	}),
	{
		when: 'more people are named than the person allows',
		given: { ...ada, userIds: 'a,b,c', options: { maxRecipients: 2 } },
		refuses: "This message has 3 recipients, but 'Max Recipients' is 2 [item 0]",
		advises: /raise 'Max Recipients'/,
	},
	{
		when: 'OneSignal finds more people in a segment than the person allows',
		given: { ...segments, options: { maxRecipients: 100 } },
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
		when: 'a dry run has a maximum, for which it asks nothing',
		given: { ...segments, options: { maxRecipients: 100, dryRun: true } },
		sends: [],
		shows: [
			expect.objectContaining({
				status: 'dryRun',
				preview: { to: 'Segments: VIP', message: 'Hello', when: 'Now' },
			}),
		],
	},
	{
		when: 'OneSignal gives no estimate',
		given: { ...segments, options: { maxRecipients: 100 } },
		sends: { method: 'POST', path: '/notifications/count-unsaved', body: expect.anything() },
		answer: { body: { count: null, cap_applied: false } },
		refuses: "OneSignal returned no estimate, so 'Max Recipients' couldn't be checked [item 0]",
		advises: /^Nothing was sent\./,
	},
	{
		when: 'OneSignal finds as many as the person allows',
		given: { ...segments, options: { maxRecipients: 100 } },
		sends: [
			{
				method: 'POST',
				path: '/notifications/count-unsaved',
				body: { app_id: app, included_segments: ['VIP'], target_channel: 'push' },
			},
			{
				method: 'POST',
				path: '/notifications',
				body: {
					app_id: app,
					target_channel: 'push',
					included_segments: ['VIP'],
					contents: { en: 'Hello' },
					idempotency_key: anyIdempotencyKey,
				},
			},
		],
		answer: [{ body: { count: 100 } }, { body: { id, external_id: null } }],
		shows: [{ status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false }],
	},
]);
