import { app, customer } from '../../support/fixtureIds.ts';
import { anyIdempotencyKey, examplesOf } from '../../support/examples.ts';

const email = { subject: 'Hi', emailType: 'html', body: '<p>Hi</p>' };
const ada = { userIds: customer, ...email };
const id = '8c1f2b9a-6e0d-4c3b-9a57-1e2d3f4a5b6c';

/** What people paste into the fields of an email. */
export default examplesOf('message', 'sendEmail', [
	{
		when: 'addresses come as an address book writes them',
		given: {
			...email,
			sendTo: 'emailAddresses',
			emailAddresses: '"Hopper, Grace" <grace@example.com>; mailto:ada@example.com;',
			emailOptions: {
				replyToAddress: 'Support <support@example.com>',
				fromName: ' Ada of Example\n',
			},
		},
		sends: {
			method: 'POST',
			path: '/notifications',
			body: {
				app_id: app,
				target_channel: 'email',
				email_to: ['grace@example.com', 'ada@example.com'],
				email_subject: 'Hi',
				email_body: '<p>Hi</p>',
				email_reply_to_address: 'support@example.com',
				email_from_name: 'Ada of Example',
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer: { body: { id } },
		shows: [{ status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false }],
	},
	...[
		['Subject', { ...ada, subject: 'Hi\r\nBcc: eve@example.com' }],
		['From Name', { ...ada, emailOptions: { fromName: 'Ada\nBcc: eve@example.com' } }],
	].map(([label, given]) => ({
		when: `there is a line break in '${label as string}'`,
		given: given as typeof ada,
		refuses: `'${label as string}' contains a line break [item 0]`,
		advises: 'Use a single line of text.',
	})),
	...[
		['From Address', 'fromAddress'],
		['Reply-To Address', 'replyToAddress'],
	].map(([label, name]) => ({
		when: `'${label}' is no address`,
		given: { ...ada, emailOptions: { [name]: 'ada@example.com\nBcc: eve@example.com' } },
		refuses: `'${label}' contains an invalid email address: "ada@example.com<U+000A>Bcc: eve@example.com" [item 0]`,
		advises: /name@example\.com/,
	})),
]);
