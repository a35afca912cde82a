import { app, customer } from '../../support/fixtureIds.ts';
import { anyIdempotencyKey, examplesOf, type Example } from '../../support/examples.ts';

const message = 'Hello';
const id = '8c1f2b9a-6e0d-4c3b-9a57-1e2d3f4a5b6c';
const to = (value: string) => ({ userIds: value, message });

/** A value that leaves as the person meant it. */
const reaches = (when: string, given: Example['given'], ids: string[], item = {}): Example => ({
	when,
	given,
	item,
	sends: {
		method: 'POST',
		path: '/notifications',
		body: {
			app_id: app,
			target_channel: 'push',
			include_aliases: { external_id: ids },
			contents: { en: message },
			idempotency_key: anyIdempotencyKey,
		},
	},
	answer: { body: { id } },
	shows: [{ status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false }],
});

const filter = (value: string) => ({
	message,
	sendTo: 'audienceFilters',
	audienceFilters: { filter: [{ field: 'tag', tagName: 'city', operator: 'in', value }] },
});

/** What people type, paste and drag into the fields of a push. */
export default examplesOf('message', 'sendPush', [
	reaches('IDs are typed with commas', to('1842, "1,234"'), ['1842', '1,234']),
	reaches('an expression returns a list', to('={{ $json.ids }}'), ['1,234', '5'], {
		ids: ['1,234', '5'],
	}),
	reaches(
		'two expressions are separated by a comma',
		to('={{ $json.a }}, {{ $json.b }}'),
		['7', '8'],
		{
			a: 7,
			b: 8,
		},
	),
	{
		when: 'an expression returns one text with a comma, which may be one ID or two',
		given: to('={{ $json.id }}'),
		item: { id: '1,234' },
		refuses: `'User IDs' is ambiguous: "1,234" may be one value or 2 [item 0]`,
		advises:
			/^Use a list: \["1,234"\] for one value, \["1","234"\] for several\. .*\$json\.id\.split/,
	},
	{
		when: 'one of two expressions returns a text with a comma',
		given: to('={{ $json.a }}, {{ $json.b }}'),
		item: { a: '1,234', b: '5' },
		refuses: /^'User IDs' is ambiguous: "1,234, 5" may be one value or 3/,
		advises: /^Use a list/,
	},
	{
		when: 'an expression returns the name of one segment, with a comma',
		given: { message, sendTo: 'segments', includedSegments: '={{ $json.segment }}' },
		item: { segment: 'Paid, last 30 days' },
		refuses: /^'Segment Names or IDs' is ambiguous: "Paid, last 30 days" may be one value or 2/,
		advises: /^Use a list: \["Paid, last 30 days"\] for one value/,
	},
	{
		when: 'a value of a list in a filter has a comma, which OneSignal cannot compare',
		given: filter('={{ ["Washington, DC", "Paris"] }}'),
		refuses: `'Audience Filters: Value' contains a value with a comma: "Washington, DC" [item 0]`,
		advises: /for each value, combined by Or/,
	},
	{
		when: 'the value of a filter is one text with a comma',
		given: filter('={{ "Washington, DC" }}'),
		refuses: /^'Audience Filters: Value' is ambiguous: "Washington, DC" may be one value or 2/,
		advises: /^Use a list/,
	},
	{
		when: 'the External ID is "1", which OneSignal reserves',
		given: to('={{ 1 }}'),
		refuses: `'User IDs' is "1", which OneSignal doesn't accept as an External ID [item 0]`,
		advises: /placeholder/,
	},
	{
		when: 'an ID was copied with a character that no one sees',
		given: to(`${customer}\u200B`),
		refuses: `'User IDs' contains an invisible character (U+200B): "customer-1842<U+200B>" [item 0]`,
		advises: /type the ID again/,
	},
	{
		when: 'data has a number that has lost digits',
		given: { ...to(customer), pushOptions: { data: '{"order": {"id": 1234567890123456789}}' } },
		refuses:
			/^'Data \(JSON\): id' contains the number 1234567890123456800, which may have lost digits/,
		advises: /in quotes/,
	},
	{
		when: 'data has a calculation without a result',
		given: { ...to(customer), pushOptions: { data: '={{ { total: 0 / 0 } }}' } },
		refuses: "'Data (JSON): total' isn't a valid number [item 0]",
		advises: /division by zero/,
	},
	{
		when: 'the address of a template was copied whole',
		given: {
			userIds: customer,
			contentSource: 'template',
			templateId: {
				__rl: true,
				mode: 'id',
				value: `https://dashboard.onesignal.com/apps/0b1e7c1a-5d3f-4c8e-9a52-7c4d1f6e8a90/templates/${id}`,
			},
		},
		refuses: /^'Template' isn't a valid OneSignal ID: "https:/,
		advises: `Enter only the ID, not the whole address. The last ID in the address is ${id}.`,
	},
	{
		when: 'the same language is translated twice',
		given: {
			...to(customer),
			pushOptions: {
				translations: {
					translation: [
						{ language: 'de', message: 'Hallo' },
						{ language: 'de', message: 'Guten Tag' },
					],
				},
			},
		},
		refuses: `'Translations' contains "de" twice [item 0]`,
		advises: /each language once/,
	},
	{
		when: 'a translation has no language yet',
		given: {
			...to(customer),
			pushOptions: { translations: { translation: [{ message: 'Hallo' }] } },
		},
		refuses: "'Translations: Language' is empty [item 0]",
		advises: /^Enter a value/,
	},
	...['18', '2037', '2037-W52', '12:00'].map((sendAt) => ({
		when: `${sendAt} is given for the time`,
		given: { ...to(customer), schedule: 'at', sendAt },
		refuses: `'Send At' isn't a valid date and time: "${sendAt}" [item 0]`,
		advises: /calendar/,
	})),
	{
		when: 'the local time is none',
		given: {
			...to(customer),
			schedule: 'localTime',
			localTime: '25:00',
		},
		refuses: `'Local Time' isn't a time of day: "25:00" [item 0]`,
		advises: 'Use a time such as 9:00 AM or 21:45.',
	},
]);
