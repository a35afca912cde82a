import { app, message } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const sends = { method: 'DELETE' as const, path: `/notifications/${message}?app_id=${app}` };

export default examplesOf('message', 'cancel', [
	{
		when: 'only what is required is filled in',
		given: { messageId: { __rl: true, mode: 'list', value: message } },
		sends,
		answer: { body: { success: true } },
		shows: [{ canceled: true }],
	},
	{
		when: 'every field is filled in',
		given: { messageId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } },
		item: { id: message },
		sends,
		answer: { body: { success: true } },
		shows: [{ canceled: true }],
	},
	{
		when: 'it has gone out already',
		given: { messageId: { __rl: true, mode: 'id', value: message } },
		sends,
		answer: {
			status: 400,
			body: { errors: ['Notification has already been sent to all recipients'] },
		},
		refuses:
			"OneSignal didn't accept the request: Notification has already been sent to all recipients [item 0]",
		advises: /^If OneSignal names a field in this message, correct it\./,
	},
]);
