import { assignments, waysToMap } from '../../support/assignments';
import { app, emailTemplate, subscription } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';

const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e12';
const answer = { body: { id, external_id: null } };
const sent = { status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false };

export default examplesOf('message', 'sendEmail', [
	{
		when: 'only what is required is filled in',
		given: {
			sendTo: 'users',
			userIds: 'customer-1842',
			subject: 'Welcome',
			body: 'Hello Ada,\nwelcome aboard.\n\n<Shop> & Co.',
		},
		sends: {
			method: 'POST',
			path: '/notifications',
			body: {
				app_id: app,
				target_channel: 'email',
				include_aliases: { external_id: ['customer-1842'] },
				email_subject: 'Welcome',
				email_body: '<p>Hello Ada,<br>\nwelcome aboard.</p>\n<p>&lt;Shop&gt; &amp; Co.</p>',
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer,
		shows: [sent],
	},
	{
		when: 'every field is filled in',
		given: {
			sendTo: 'emailAddresses',
			emailAddresses: 'ada@example.com, grace@example.com',
			subject: 'Welcome',
			emailType: 'html',
			body: '<p>Hello</p>',
			schedule: 'whenActive',
			activeFrom: '2999-12-24T18:00:00+01:00',
			emailOptions: {
				previewText: 'Good to have you',
				fromName: 'Ada',
				fromAddress: 'hello@example.com',
				replyToAddress: 'support@example.com',
				senderDomain: 'mail.example.com',
				bcc: 'archive@example.com',
				includeUnsubscribed: true,
				disableClickTracking: true,
				warmUpPlan: '{"strategy": "recommended"}',
			},
			options: {
				internalName: 'Welcome 1',
				idempotencyKey: 'order-1842',
				ifNoRecipients: 'continue',
				additionalBodyFieldsJson: '{"email_from_name": "Ada L."}',
			},
		},
		sends: {
			method: 'POST',
			path: '/notifications',
			body: {
				app_id: app,
				target_channel: 'email',
				email_to: ['ada@example.com', 'grace@example.com'],
				email_subject: 'Welcome',
				email_body: '<p>Hello</p>',
				send_after: '2999-12-24T18:00:00.000+01:00',
				delayed_option: 'last-active',
				email_preheader: 'Good to have you',
				email_from_name: 'Ada L.',
				email_from_address: 'hello@example.com',
				email_reply_to_address: 'support@example.com',
				email_sender_domain: 'mail.example.com',
				email_bcc: ['archive@example.com'],
				include_unsubscribed: true,
				disable_email_click_tracking: true,
				kind: 'warmup',
				email_warm_up: { strategy: 'recommended' },
				name: 'Welcome 1',
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer,
		shows: [{ ...sent, status: 'scheduled', sendAt: '2999-12-24T18:00:00.000+01:00' }],
	},
	{
		when: 'a template has subject and body',
		given: {
			sendTo: 'subscriptions',
			subscriptionIds: subscription,
			contentSource: 'template',
			templateId: { __rl: true, mode: 'list', value: emailTemplate },
			customData: assignments({ first_name: 'Ada' }),
		},
		sends: {
			method: 'POST',
			path: '/notifications',
			body: {
				app_id: app,
				target_channel: 'email',
				include_subscription_ids: [subscription],
				template_id: emailTemplate,
				custom_data: { first_name: 'Ada' },
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer,
		shows: [sent],
	},
	...waysToMap(
		'customData',
		{ first_name: 'Ada', points: 7 },
		{
			given: {
				sendTo: 'subscriptions',
				subscriptionIds: subscription,
				contentSource: 'template',
				templateId: { __rl: true, mode: 'id', value: emailTemplate },
			},
			sends: {
				method: 'POST',
				path: '/notifications',
				body: {
					app_id: app,
					target_channel: 'email',
					include_subscription_ids: [subscription],
					template_id: emailTemplate,
					custom_data: { first_name: 'Ada', points: 7 },
					idempotency_key: anyIdempotencyKey,
				},
			},
			answer,
			shows: [sent],
		},
	),
	{
		when: 'the subject is missing',
		given: { userIds: 'customer-1842', subject: '={{ $json.missing }}', body: 'Hello' },
		refuses: "'Subject' is empty [item 0]",
		advises: /both a subject and a body/,
	},
	{
		when: 'an address is none',
		given: { sendTo: 'emailAddresses', emailAddresses: 'ada@', subject: 'Hi', body: 'Hi' },
		refuses: `'Email Addresses' contains an invalid email address: "ada@" [item 0]`,
		advises: /name@example.com/,
	},
	{
		when: 'there are more copies than OneSignal sends',
		given: {
			sendTo: 'users',
			userIds: 'customer-1842',
			subject: 'Hi',
			body: 'Hi',
			emailOptions: { bcc: 'a@x.de, b@x.de, c@x.de, d@x.de, e@x.de, f@x.de' },
		},
		refuses: "'BCC' contains 6 addresses, but OneSignal accepts at most 5 [item 0]",
		advises: /^Remove some/,
	},
	{
		when: 'custom data is longer than an email may carry',
		given: {
			sendTo: 'users',
			userIds: 'customer-1842',
			contentSource: 'template',
			templateId: { __rl: true, mode: 'id', value: emailTemplate },
			customDataMode: 'json',
			customDataJson: { text: 'x'.repeat(10_000) },
		},
		refuses: /'Custom Data \(JSON\)' is 10011 bytes long, but OneSignal accepts at most 10000/,
		advises: /shorten/,
	},
	{
		when: 'OneSignal has no subscription for the address',
		given: {
			...{ sendTo: 'emailAddresses', emailAddresses: 'ada@example.com' },
			...{ subject: 'Hi', body: 'Hi' },
		},
		sends: { method: 'POST', path: '/notifications', body: expect.anything() },
		answer: { body: { id: '', errors: ['All included players are not subscribed'] } },
		refuses: /^No recipient can get this message \(ada@example\.com\)/,
		advises: /^Check the email address\. It may be unsubscribed or suppressed\. /,
	},
]);
