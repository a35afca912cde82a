import { examplesOf } from '../../support/examples';

export default examplesOf('message', 'sendSms', [
	{
		when: 'a phone number has no country code',
		given: { sendTo: 'phoneNumbers', phoneNumbers: '0170 1234567', message: 'Hi' },
		refuses: `'Phone Numbers' contains an invalid phone number: "0170 1234567" [item 0]`,
		advises: /with the country code/,
	},
	{
		when: 'there is no text',
		given: { sendTo: 'users', userIds: 'customer-1842', message: '={{ $json.missing }}' },
		refuses: "'Message' is empty [item 0]",
		advises: "Enter a message, or use a template under 'Content'.",
	},
	{
		when: 'the only number is unsubscribed',
		given: { sendTo: 'phoneNumbers', phoneNumbers: '+15551234567', message: 'Hi' },
		sends: { method: 'POST', path: '/notifications', body: expect.anything() },
		answer: { body: { id: '', errors: ['All included players are not subscribed'] } },
		refuses: /^No recipient can get this message \(\+15551234567\)/,
		advises: /^Check the phone number\. It may be unsubscribed\. /,
	},
	{
		when: 'the message was cut in the middle of an emoji',
		given: { userIds: 'customer-1842', message: '={{ "Hi 👋".slice(0, 4) }}' },
		refuses: "'Message' contains an incomplete character [item 0]",
		advises: /whole characters/,
	},
	{
		when: 'a switch is given a word that is neither yes nor no',
		given: { userIds: 'customer-1842', message: 'Hi', options: { dryRun: '={{ "sure" }}' } },
		refuses: "'Dry Run' must be true or false [item 0]",
		advises: /true or false/,
	},
	{
		when: 'an expression gives a language that the list does not have',
		given: {
			userIds: 'customer-1842',
			message: 'Hi',
			smsOptions: {
				translations: { translation: [{ language: '={{ "__proto__.x" }}', message: 'Hallo' }] },
			},
		},
		refuses: `'Translations: Language' doesn't have the option "__proto__.x" [item 0]`,
		advises: /one of: ar, /,
	},
	{
		when: 'the message is a calculation without a result',
		given: { userIds: 'customer-1842', message: '={{ 1 * "x" }}' },
		refuses: "'Message' isn't a valid number [item 0]",
		advises: /division by zero/,
	},
]);
