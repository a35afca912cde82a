import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const user = `/apps/${app}/users/by`;
const answer = { body: { identity: { external_id: 'customer-1842' } } };

export default examplesOf('alias', 'delete', [
	{
		when: 'only what is required is filled in',
		given: { userId: 'customer-1842', aliasToDelete: 'crm_id' },
		sends: { method: 'DELETE', path: `${user}/external_id/customer-1842/identity/crm_id` },
		answer,
		shows: [{ deleted: true }],
	},
	{
		when: 'every field is filled in',
		given: {
			identifyUserBy: 'alias',
			aliasLabel: 'shop_id',
			userId: 's/7',
			aliasToDelete: 'crm id',
		},
		sends: { method: 'DELETE', path: `${user}/shop_id/s%2F7/identity/crm%20id` },
		answer,
		shows: [{ deleted: true }],
	},
	{
		when: 'it is the ID that OneSignal itself gives',
		given: { userId: 'customer-1842', aliasToDelete: 'onesignal_id' },
		refuses: "'Alias to Delete' can't be \"onesignal_id\", which every user needs [item 0]",
		advises: /User > Delete/,
	},
	{
		when: 'the user has no such alias',
		given: { userId: 'customer-1842', aliasToDelete: 'shop_id' },
		sends: { method: 'DELETE', path: `${user}/external_id/customer-1842/identity/shop_id` },
		answer: { status: 404, body: { errors: [{ title: 'The user has no alias shop_id' }] } },
		refuses: "OneSignal doesn't know this ID: The user has no alias shop_id [item 0]",
		advises: /exists in the credential/,
	},
]);
