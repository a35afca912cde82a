import { app } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf, type Example } from '../../support/examples';

const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e11';

/** The link of the page, signed by n8n, with an answer picked or without. */
const link = (choice?: string): unknown =>
	expect.stringMatching(
		new RegExp(
			`^http://127\\.0\\.0\\.1:5678/webhook-waiting/1/node-1\\?mark=[\\w-]{16}${choice ? `&choice=${choice}` : ''}&signature=\\w+$`,
		),
	);

const asked = { userId: 'manager-7', message: 'Refund 120 euros?' };

const byEmail = { ...asked, channel: 'email', sendTo: 'emailAddress' };

const push = {
	app_id: app,
	target_channel: 'push',
	include_aliases: { external_id: ['manager-7'] },
	headings: { en: 'Approval needed' },
	contents: { en: 'Refund 120 euros?' },
	web_url: link(),
	app_url: link(),
	web_buttons: [
		{ id: 'approve', text: 'Approve', url: link('approve') },
		{ id: 'decline', text: 'Decline', url: link('decline') },
	],
	idempotency_key: anyIdempotencyKey,
};

const sent = (body: object): Pick<Example, 'sends' | 'answer' | 'shows'> => ({
	sends: { method: 'POST', path: '/notifications', body },
	answer: { body: { id, external_id: null } },
	shows: [{ status: 'waiting', id }],
});

const sends = { method: 'POST' as const, path: '/notifications', body: expect.anything() };
const notReached = /^No recipient can get this message \(manager-7\)/;

export default examplesOf('message', 'sendAndWait', [
	{ when: 'only what is required is filled in', given: asked, ...sent(push) },
	{
		when: 'every field is filled in',
		given: {
			...asked,
			channel: 'email',
			sendTo: 'emailAddress',
			emailAddress: 'Ada <ada@example.com>',
			responseType: 'approval',
			options: {
				approveButtonLabel: 'Pay <now>',
				declineButtonLabel: 'Keep {{ it }}',
				title: 'Refund [order] requested',
				internalName: 'Refund 7',
				limitWaitTime: { amount: 3, unit: 'days' },
				retries: { maxAttempts: 2 },
				additionalBodyFieldsJson: '{"email_from_name": "Finance"}',
			},
		},
		...sent({
			app_id: app,
			target_channel: 'email',
			email_to: ['ada@example.com'],
			email_subject: 'Refund [order] requested',
			email_body: expect.stringMatching(
				/Refund &#91;order&#93; requested[^]*<p>Refund 120 euros\?<\/p>[^]*choice=approve[^"]*" style="display:[^"]*background:#1f5fbf[^"]*">Pay &lt;now&gt;<[^]*choice=decline[^"]*" style="display:[^"]*background:#ffffff[^"]*">Keep &#123;&#123; it &#125;&#125;</,
			),
			disable_email_click_tracking: true,
			email_from_name: 'Finance',
			name: 'Refund 7',
			idempotency_key: anyIdempotencyKey,
		}),
	},
	{
		when: 'an SMS asks for a text',
		given: {
			...asked,
			channel: 'sms',
			sendTo: 'phoneNumber',
			phoneNumber: '+1 (555) 123-4567',
			responseType: 'freeText',
			options: { limitWaitTime: { amount: 2, unit: 'minutes' } },
		},
		...sent({
			app_id: app,
			target_channel: 'sms',
			include_phone_numbers: ['+15551234567'],
			contents: { en: expect.stringMatching(/^Refund 120 euros\?\nhttp:\S+$/) },
			name: 'n8n: Test',
			idempotency_key: anyIdempotencyKey,
		}),
	},
	{
		when: 'a push waits for a tap',
		given: {
			...asked,
			identifyUserBy: 'alias',
			aliasLabel: 'crm_id',
			userId: 42,
			responseType: 'tap',
			openUrl: 'https://example.com/orders',
		},
		...sent({
			...push,
			include_aliases: { crm_id: ['42'] },
			headings: { en: 'Please take a look' },
			web_buttons: undefined,
		}),
	},
	{
		when: 'the message is long, and looks like Liquid',
		given: { ...asked, message: `{{ user.email }}${'x'.repeat(600)}` },
		...sent({
			...push,
			contents: { en: expect.stringMatching(/^\{\u2060\{ user\.email \}\}x+…$/) },
		}),
	},
	{
		when: 'nothing is to be sent',
		given: { ...asked, options: { dryRun: true } },
		shows: [
			{
				status: 'dryRun',
				warnings: [],
				preview: {
					to: 'manager-7',
					title: 'Approval needed',
					message: 'Refund 120 euros?',
					buttons: ['Approve', 'Decline'],
					opens: link(),
					when: 'Now',
				},
				idempotencyKey: anyIdempotencyKey,
				request: expect.anything(),
				sizeBytes: expect.any(Number),
			},
		],
	},
	{
		when: 'the person has no subscription',
		given: asked,
		sends,
		answer: { body: { id: '', errors: ['All included players are not subscribed'] } },
		refuses: notReached,
		advises: /^Check the ID and 'Identify User By'.* doesn't wait, since there is no one to answer/,
	},
	{
		when: 'OneSignal reports one device of the person, and reached another',
		given: asked,
		sends,
		answer: { body: { id, errors: { invalid_aliases: { external_id: ['manager-7'] } } } },
		shows: [{ status: 'waiting', id }],
	},
	{
		when: 'OneSignal names the one address among those it cannot reach',
		given: { ...byEmail, emailAddress: 'ada@example.com' },
		sends,
		answer: { body: { id, errors: { invalid_email_tokens: ['ada@example.com'] } } },
		refuses: /^No recipient can get this message \(ada@example[.]com\)/,
		advises: /^Check the email address\..* doesn't wait/,
	},
	{
		when: 'a phone number is to get an email',
		given: { ...asked, channel: 'email', sendTo: 'phoneNumber', phoneNumber: '+15551234567' },
		refuses: "'Send To' is 'Phone Number', which 'Channel' doesn't reach [item 0]",
		advises: /Choose 'User'/,
	},
	{
		when: 'an email address is to get a push',
		given: { ...asked, sendTo: 'emailAddress', emailAddress: 'ada@example.com' },
		refuses: "'Send To' is 'Email Address', which 'Channel' doesn't reach [item 0]",
		advises: /Choose 'User'/,
	},
	{
		when: 'the time is shorter than n8n can keep',
		given: { ...asked, options: { limitWaitTime: { amount: 1 } } },
		refuses: "'Limit Wait Time' is shorter than 2 minutes [item 0]",
		advises: /about once a minute/,
	},
	{
		when: 'the page to open is a script',
		given: { ...asked, responseType: 'tap', openUrl: 'javascript:alert(1)' },
		refuses: "'Open URL' isn't the address of a page [item 0]",
		advises: /https:\/\//,
	},
	{
		when: 'the expression of the channel finds nothing',
		given: { ...asked, channel: '={{ $json.missing }}' },
		refuses: "'Channel' is empty [item 0]",
		advises: /check that the input contains/,
	},
	{
		when: 'the expression of the message finds nothing',
		given: { ...asked, message: '={{ $json.missing }}' },
		refuses: "'Message' is empty [item 0]",
		advises: /check that the input contains/,
	},
]);
