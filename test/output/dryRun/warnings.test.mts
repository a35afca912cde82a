import type { INodeParameters } from 'n8n-workflow';

import { assignments } from '../../support/assignments.ts';
import { email, push, sms, useDryRuns } from './dryRuns.mts';

const { server, dryRun, warningsOf } = useDryRuns();

it.each([sms, push, email])(
	'has nothing to say about a good message: $operation',
	async (given) => {
		expect(await warningsOf(given)).toEqual([]);
		expect(server.requests).toEqual([]);
	},
);

it.each([sms, push, email])(
	'begins with the status and the warnings: $operation',
	async (given) => {
		const [keys] = [
			Object.keys(await dryRun({ ...given, message: '=Hi {{ $json.name }} undefined' })),
		];
		expect(keys).toEqual([
			'status',
			'warnings',
			'preview',
			'idempotencyKey',
			'request',
			'sizeBytes',
		]);
	},
);

describe('texts', () => {
	it.each<[INodeParameters, string]>([
		[
			{ ...sms, message: '={{ {} }} for you' },
			`'Message' contains "[object Object]": use a single field, not the whole object.`,
		],
		[{ ...sms, message: 'Hi NaN' }, `'Message' contains "NaN": an expression returned nothing.`],
		[
			{ ...sms, message: 'a'.repeat(165) },
			"'Message' will be sent and billed as 2 SMS (165 characters; one SMS holds 160). Shorten the text to save.",
		],
		[
			{ ...sms, message: `{{ user.tags.name }}${'a'.repeat(150)}` },
			"'Message' will be sent and billed as 2 SMS (174 characters; one SMS holds 160). Shorten the text to save. What OneSignal fills in may change the number.",
		],
		[
			{ ...sms, message: `${'a'.repeat(70)}ś` },
			`'Message' will be sent and billed as 2 SMS, because "ś" lowers the limit from 160 to 70 characters per SMS. Replace it to save.`,
		],
		[
			{ ...sms, message: `${'a'.repeat(70)}źś` },
			`'Message' will be sent and billed as 2 SMS, because characters such as "ź" lower the limit from 160 to 70 characters per SMS. Replace them or shorten the text to save.`,
		],
		[
			{ ...push, title: '<b>Sale</b>' },
			"'Title' contains HTML, which recipients see as it is: <b>",
		],
		[
			{ ...sms, message: 'Fish &amp; chips' },
			"'Message' contains HTML, which recipients see as it is: &amp;",
		],
		[
			{ ...email, subject: 'Sale<br>' },
			"'Subject' contains HTML, which recipients see as it is: <br>",
		],
		[
			{ ...sms, message: 'Hi {{ user.tags.name }' },
			"'Message' has {{ without }}, or the reverse: OneSignal can't fill it in.",
		],
		[
			{ ...sms, message: '=Hi \\{{ user.tags.name }}' },
			"'Message' contains a backslash before {{, which recipients will see. Remove it.",
		],
		[
			{ ...push, pushOptions: { buttons: { button: [{ text: '<i>Go</i>' }] } } },
			"'Buttons: Text' contains HTML, which recipients see as it is: <i>",
		],
		[
			{ ...email, body: 'Hello,\nyou [unsubscribe_url]' },
			"'Body' has line breaks but no HTML tags, so it arrives as one paragraph. Choose 'Text' under 'Email Type'.",
		],
		[
			{ ...email, body: '<p>Hello</p>' },
			'The email has no unsubscribe link. Link to [unsubscribe_url].',
		],
	])('%j', async (given, warning) => {
		expect(await warningsOf(given)).toEqual([warning]);
	});

	it.each([
		'{{ a',
		'a }}',
		'{ a }}',
		'{{ a }',
		'{{ a }} {{',
		'}} a {{',
		'{{ a {{ b }} }',
		'{a} }}',
	])('has loose braces in %s', async (braces) => {
		const what = "has {{ without }}, or the reverse: OneSignal can't fill it in.";
		const html = `<style>@media print{p{color:red}}</style><p>${braces}</p> [unsubscribe_url]`;
		expect(await warningsOf({ ...sms, message: braces })).toEqual([`'Message' ${what}`]);
		expect(await warningsOf({ ...email, body: html })).toEqual([`'Body' ${what}`]);
	});

	it.each([
		'<style>@media (max-width:600px){.a{color:red}}</style>',
		'<style>@media print{p{color:red} @supports (a:b){p{a:b}}}</style>{{ user.tags.name }}',
		'<script type="application/ld+json">{"@type":"Order","seller":{"name":"A"}}</script>',
		'<!--[if mso]><xml>{{ user.tags.a }}</xml><![endif]--><p style="{a:{b}}">',
	])('takes no style sheet and no JSON for Liquid: %s', async (html) => {
		expect(await warningsOf({ ...email, body: `${html}[unsubscribe_url]` })).toEqual([]);
		const data = { data: JSON.stringify({ inner: '{"a":{"b":1}}' }) };
		expect(await warningsOf({ ...push, pushOptions: data })).toEqual([]);
	});

	it('tells which code found nothing', async () => {
		const message = '=Hi {{ $json.name }}, {{ $json.city }}{{ $json.vip ? "!" : "" }}';
		expect(await warningsOf({ ...sms, message }, { name: '', city: 'Rome' })).toEqual([
			"'Message': {{ $json.name }} is empty for this item.",
		]);
	});

	it.each([
		{ ...sms, message: 'I <3 you, 2 < 3 > 1, <Ada>; R&D' },
		{ ...email, emailType: 'text', body: 'One\nTwo [unsubscribe_url]' },
		{
			...push,
			message: "Hi {{ user.tags.name | default: 'you' }}{% if user.tags.vip %}!{% endif %}",
		},
	])('says nothing about %j', async (given) => {
		expect(await warningsOf(given)).toEqual([]);
	});
});

describe('links', () => {
	it.each<[INodeParameters, string]>([
		[
			{ ...push, pushOptions: { openUrl: 'www.example.com' } },
			`'Open URL' is "www.example.com", which isn't a URL. Begin it with https://.`,
		],
		[
			{ ...push, pushOptions: { imageUrl: 'sale.jpg' } },
			`'Image URL' is "sale.jpg", which isn't a URL. Begin it with https://.`,
		],
		[
			{ ...sms, smsOptions: { mediaUrls: 'sale.jpg' } },
			`'Media URLs' is "sale.jpg", which isn't a URL. Begin it with https://.`,
		],
		[
			{ ...email, body: '<a href="www.example.com">A</a> [unsubscribe_url]' },
			`'Body' contains "www.example.com", which isn't a URL. Begin it with https://.`,
		],
		[
			{ ...email, body: '<img alt="" src=sale.jpg> [unsubscribe_url]' },
			`'Body' contains "sale.jpg", which isn't a URL. Begin it with https://.`,
		],
	])('%j', async (given, warning) => {
		expect(await warningsOf(given)).toEqual([warning]);
	});

	it.each<INodeParameters>([
		{ ...push, pushOptions: { openAppUrl: 'myapp://orders' } },
		{ ...push, pushOptions: { openUrl: '{{ user.tags.page }}' } },
		{ ...push, pushOptions: { androidOptions: { bigPictureUrl: 'picture_in_app' } } },
		{ ...email, body: '<a href="mailto:a@example.com">A</a> <a href="#b">B</a> [unsubscribe_url]' },
	])('says nothing about %j', async (given) => {
		expect(await warningsOf(given)).toEqual([]);
	});
});

it('tells what values of an event are missing', async () => {
	const event = { resource: 'customEvent', operation: 'track', userId: 'a', eventName: 'order' };
	const { warnings, preview } = await dryRun({
		...event,
		eventProperties: assignments({ plan: 'null' }),
	});
	expect(warnings).toEqual([
		`'Event Properties: plan' contains "null": an expression returned nothing.`,
	]);
	expect(preview).toEqual({ user: 'a', event: 'order', properties: { plan: 'null' }, when: 'Now' });
});
