import { app } from '../../support/fixtureIds.ts';
import { anyIdempotencyKey, examplesOf } from '../../support/examples.ts';

const id = '8c1f2b9a-6e0d-4c3b-9a57-1e2d3f4a5b6c';

/** What people paste, and what tables hold, for a phone number. */
export default examplesOf('message', 'sendSms', [
	{
		when: 'numbers are written as people write them',
		given: {
			sendTo: 'phoneNumbers',
			phoneNumbers: '\u202A+49 171/1234567\u202C, 0049 (0)171 1234568, +1 555\u20110100\u2011777',
			message: 'Hi',
			options: { internalName: 'Test' },
		},
		sends: {
			method: 'POST',
			path: '/notifications',
			body: {
				app_id: app,
				target_channel: 'sms',
				include_phone_numbers: ['+491711234567', '+491711234568', '+15550100777'],
				contents: { en: 'Hi' },
				name: 'Test',
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer: { body: { id } },
		shows: [{ status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false }],
	},
	{
		when: 'a number comes from a spreadsheet',
		given: { sendTo: 'phoneNumbers', phoneNumbers: '={{ $json.phone }}', message: 'Hi' },
		item: { phone: 15550100777 },
		refuses: `'Phone Numbers' contains an invalid phone number: "15550100777" [item 0]`,
		advises: /e\.g\. \+15550100777\. Spreadsheets drop the plus sign/,
	},
]);
