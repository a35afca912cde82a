import { waysToMap } from '../../support/assignments';
import { app, order, smsTemplate } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';

const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e11';
const sent = { status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false };
/** As image services make them: with commas, and a URL within a URL. */
const urls = [
	'https://example.com/a.jpg',
	'https://example.com/w_400,h_300,c_crop/b.jpg',
	'https://example.com/fetch/w_400/https://example.org/c,d.jpg',
];

export default examplesOf('message', 'sendSms', [
	{
		when: 'only what is required is filled in',
		given: { sendTo: 'users', userIds: 'customer-1842', message: 'Your code is 1234.' },
		sends: {
			method: 'POST',
			path: '/notifications',
			body: {
				app_id: app,
				target_channel: 'sms',
				include_aliases: { external_id: ['customer-1842'] },
				contents: { en: 'Your code is 1234.' },
				name: 'n8n: Test',
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer: { body: { id, external_id: null } },
		shows: [sent],
	},
	{
		when: 'every field is filled in',
		given: {
			sendTo: 'phoneNumbers',
			phoneNumbers: ['+1 (555) 123-4567', '+491701234567', '+49 (0) 151 123-4567'],
			message: 'It arrives tomorrow.',
			schedule: 'at',
			sendAt: '2999-12-24T18:00:00+01:00',
			smsOptions: {
				from: 'MG0123',
				mediaUrls: urls.join(', '),
				translations: { translation: [{ language: 'de', message: 'Es kommt morgen.' }] },
			},
			options: {
				internalName: 'Order 1842',
				idempotencyKey: order.toUpperCase(),
				ifNoRecipients: 'continue',
				additionalBodyFieldsJson: '{"sms_from": "+15550001111"}',
			},
		},
		sends: {
			method: 'POST',
			path: '/notifications',
			body: {
				app_id: app,
				target_channel: 'sms',
				include_phone_numbers: ['+15551234567', '+491701234567', '+491511234567'],
				contents: { en: 'It arrives tomorrow.', de: 'Es kommt morgen.' },
				send_after: '2999-12-24T18:00:00.000+01:00',
				sms_from: '+15550001111',
				sms_media_urls: urls,
				name: 'Order 1842',
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer: { body: { id, external_id: null } },
		shows: [{ ...sent, status: 'scheduled', sendAt: '2999-12-24T18:00:00.000+01:00' }],
	},
	{
		when: 'a template has the text',
		given: {
			sendTo: 'users',
			userIds: 'customer-1842',
			contentSource: 'template',
			templateId: { __rl: true, mode: 'id', value: smsTemplate },
			customDataMode: 'json',
			customDataJson: { order: { number: 7 } },
		},
		sends: {
			method: 'POST',
			path: '/notifications',
			body: {
				app_id: app,
				target_channel: 'sms',
				include_aliases: { external_id: ['customer-1842'] },
				template_id: smsTemplate,
				custom_data: { order: { number: 7 } },
				name: 'n8n: Test',
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer: { body: { id, external_id: null } },
		shows: [sent],
	},
	...waysToMap(
		'customData',
		{ first_name: 'Ada', points: 7 },
		{
			given: {
				sendTo: 'users',
				userIds: 'customer-1842',
				contentSource: 'template',
				templateId: { __rl: true, mode: 'id', value: smsTemplate },
			},
			sends: {
				method: 'POST',
				path: '/notifications',
				body: {
					app_id: app,
					target_channel: 'sms',
					include_aliases: { external_id: ['customer-1842'] },
					template_id: smsTemplate,
					custom_data: { first_name: 'Ada', points: 7 },
					name: 'n8n: Test',
					idempotency_key: anyIdempotencyKey,
				},
			},
			answer: { body: { id, external_id: null } },
			shows: [sent],
		},
	),
	{
		when: 'OneSignal has a field that the panel lacks',
		given: {
			sendTo: 'users',
			userIds: 'customer-1842',
			message: 'Hi',
			options: { additionalBodyFieldsJson: { custom: { a: 1 } } },
		},
		sends: {
			method: 'POST',
			path: '/notifications',
			body: {
				app_id: app,
				target_channel: 'sms',
				include_aliases: { external_id: ['customer-1842'] },
				contents: { en: 'Hi' },
				name: 'n8n: Test',
				custom: { a: 1 },
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer: { body: { id, external_id: null } },
		shows: [sent],
	},
	{
		when: 'OneSignal knows some of the numbers as unsubscribed',
		given: { sendTo: 'phoneNumbers', phoneNumbers: '+15551234567, +15557654321', message: 'Hi' },
		sends: { method: 'POST', path: '/notifications', body: expect.anything() },
		answer: { body: { id, errors: { invalid_phone_numbers: ['+15557654321', '+15557654321'] } } },
		shows: [{ ...sent, notReached: { phoneNumbers: ['+15557654321'] } }],
	},
]);
