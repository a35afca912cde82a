import { app, message } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/notifications/${message}/unsubscribe?token=`;

export default examplesOf('subscription', 'unsubscribeEmail', [
	{
		when: 'only what is required is filled in',
		given: { messageId: { __rl: true, mode: 'list', value: message }, unsubscribeToken: 'abc' },
		sends: { method: 'POST', path: `${path}abc` },
		answer: { status: 202, body: { success: 'true' } },
		shows: [{ unsubscribed: true }],
	},
	{
		when: 'every field is filled in',
		given: {
			messageId: { __rl: true, mode: 'id', value: message },
			unsubscribeToken: '={{ $json.token }}',
		},
		item: { token: 'a+b/c=' },
		sends: { method: 'POST', path: `${path}a%2Bb%2Fc%3D` },
		answer: { status: 202, body: { success: 'true' } },
		shows: [{ unsubscribed: true }],
	},
	{
		when: 'the token is unknown',
		given: { messageId: { __rl: true, mode: 'id', value: message }, unsubscribeToken: 'old' },
		sends: { method: 'POST', path: `${path}old` },
		answer: {
			status: 404,
			body: { errors: [{ code: 'subscription-0', title: 'Subscription not found' }] },
		},
		refuses: "OneSignal doesn't know this ID: Subscription not found [item 0]",
		advises: /exists in the credential/,
	},
]);
