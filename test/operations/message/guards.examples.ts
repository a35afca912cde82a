import { app, segment } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';

const ada = { sendTo: 'users', userIds: 'customer-1842', message: 'Hello' };
const vip = { sendTo: 'segments', includedSegments: ['VIP'], message: 'Hello' };
const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e13';
const empty = '={{ $json.missing }}';

export default examplesOf('message', 'sendPush', [
	...[
		{ name: 'Max Recipients', given: { ...vip, options: { maxRecipients: empty } } },
		{ name: 'Idempotency Key', given: { ...ada, options: { idempotencyKey: empty } } },
		{ name: 'Dry Run', given: { ...ada, options: { dryRun: empty } } },
		{
			name: 'Active From',
			given: { ...ada, schedule: 'whenActive', activeFrom: empty },
		},
		{
			name: 'Local Date',
			given: { ...ada, schedule: 'localTime', localTime: '9am', localDate: empty },
		},
		{ name: 'Excluded Segment Names or IDs', given: { ...vip, excludedSegments: empty } },
	].map(({ name, given }) => ({
		when: `the expression of ${name} finds nothing`,
		given,
		refuses: `'${name}' is empty [item 0]`,
		advises: /^Enter a value, or fix the expression .* If you don't need this option, remove it\.$/,
	})),
	{
		when: 'an option was added and left empty',
		given: { ...ada, pushOptions: { messagesPerMinute: '' } },
		refuses: "'Messages per Minute' is empty [item 0]",
		advises: /^Enter a value, or fix the expression/,
	},
	{
		when: 'a key is made of blanks',
		given: { ...ada, options: { idempotencyKey: ' ' } },
		refuses: "'Idempotency Key' is empty [item 0]",
		advises: /^Enter a value, or fix the expression/,
	},
	{
		when: 'an expression gives an empty list of those to exclude',
		given: { ...vip, excludedSegments: '={{ [] }}' },
		sends: {
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
		answer: { body: { id, external_id: null } },
		shows: [{ status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false }],
	},
	{
		when: 'a segment is named by its ID',
		given: { ...vip, includedSegments: `={{ ["${segment}"] }}` },
		refuses: `'Segment Names or IDs' contains the ID "${segment}" instead of the name of a segment [item 0]`,
		advises: /from the list, or let the expression return its name/,
	},
	{
		when: 'a segment to exclude is named by its ID',
		given: { ...vip, excludedSegments: `={{ ["Trial", "${segment}"] }}` },
		refuses:
			/^'Excluded Segment Names or IDs' contains the ID ".*" instead of the name of a segment/,
		advises: /let the expression return its name/,
	},
	{
		when: 'a segment to exclude got lost',
		given: { ...vip, excludedSegments: '={{ ["Trial", null] }}' },
		refuses: "'Excluded Segment Names or IDs' is empty [item 0]",
		advises: /check that the input/,
	},
]);
