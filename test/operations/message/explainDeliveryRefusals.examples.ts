import { app, message } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const view = { method: 'GET' as const, path: `/notifications/${message}?app_id=${app}` };
const chosen = { messageId: { __rl: true, mode: 'id', value: message }, userId: 'customer-1842' };

export default examplesOf('message', 'explainDelivery', [
	{
		when: 'the key is wrong',
		given: chosen,
		sends: [view],
		answer: { status: 403, body: { errors: ['Access denied.'] } },
		refuses: /Access denied/,
		advises: /^Open the credential/,
	},
	{
		when: 'the message is not given',
		given: { ...chosen, messageId: { __rl: true, mode: 'list', value: '={{ $json.missing }}' } },
		refuses: "'Message' is empty [item 0]",
		advises: /Enter a value/,
	},
]);
