import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const user = `/apps/${app}/users/by`;
const answer = { body: { identity: { external_id: 'customer-1842' } } };

export default examplesOf('alias', 'delete', [
	{
		when: 'only what is required is filled in',
		given: { aliasId: 'customer-1842', labelToDelete: 'crm_id' },
		sends: { method: 'DELETE', path: `${user}/external_id/customer-1842/identity/crm_id` },
		answer,
		shows: [{ deleted: true }],
	},
	{
		when: 'every field is filled in',
		given: {
			aliasLabel: 'custom',
			customAliasLabel: 'shop_id',
			aliasId: 's/7',
			labelToDelete: 'crm id',
		},
		sends: { method: 'DELETE', path: `${user}/shop_id/s%2F7/identity/crm%20id` },
		answer,
		shows: [{ deleted: true }],
	},
	{
		when: 'it is the ID that OneSignal itself gives',
		given: { aliasId: 'customer-1842', labelToDelete: 'onesignal_id' },
		refuses:
			'\'Label to Delete\' is "onesignal_id", which OneSignal itself gives to every user [item 0]',
		advises: /User > Delete/,
	},
	{
		when: 'the user has no such alias',
		given: { aliasId: 'customer-1842', labelToDelete: 'shop_id' },
		sends: { method: 'DELETE', path: `${user}/external_id/customer-1842/identity/shop_id` },
		answer: { status: 404, body: { errors: [{ title: 'The user has no alias shop_id' }] } },
		refuses: 'OneSignal does not know this ID: The user has no alias shop_id [item 0]',
		advises: /exists in the app/,
	},
]);
