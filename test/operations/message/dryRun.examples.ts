import { app } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';

const ada = { sendTo: 'users', aliasIds: 'customer-1842', message: 'Hello' };
const segments = { sendTo: 'segments', includedSegments: ['VIP'], message: 'Hello' };
const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e10';

export default examplesOf('message', 'sendPush', [
	{
		when: 'it is a dry run',
		given: { ...ada, message: 'Hello undefined', options: { dryRun: true } },
		sends: [],
		shows: [
			{
				dryRun: true,
				sent: false,
				idempotencyKey: anyIdempotencyKey,
				findings: [
					'A text holds "undefined", "null" or the like: an expression found nothing.',
					'There is no title: Huawei phones need one, and browsers show the name of your site.',
				],
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
				bytes: 218,
			},
		],
	},
	{
		when: 'more people are named than the person allows',
		given: { ...ada, aliasIds: 'a,b,c', options: { maxAudience: 2 } },
		refuses: "This would go to 3 people, but 'Max Audience' is 2 [item 0]",
		advises: /raise 'Max Audience'/,
	},
	{
		when: 'OneSignal finds more people in a segment than the person allows',
		given: { ...segments, options: { maxAudience: 100 } },
		sends: {
			method: 'POST',
			path: '/notifications/count-unsaved',
			body: { app_id: app, included_segments: ['VIP'], target_channel: 'push' },
		},
		answer: { body: { count: 101 } },
		refuses: "This would go to 101 people, but 'Max Audience' is 100 [item 0]",
		advises: /Check who is meant/,
	},
	{
		when: 'OneSignal gives no estimate',
		given: { ...segments, options: { maxAudience: 100 } },
		sends: { method: 'POST', path: '/notifications/count-unsaved', body: expect.anything() },
		answer: { body: { count: null } },
		refuses:
			"OneSignal did not say how many people this would reach, so 'Max Audience' cannot hold [item 0]",
		advises: /^Nothing was sent\./,
	},
	{
		when: 'OneSignal finds as many as the person allows',
		given: { ...segments, options: { maxAudience: 100 } },
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
		shows: [{ sent: true, id, idempotencyKey: anyIdempotencyKey, replayed: false }],
	},
]);
