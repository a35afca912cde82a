import { organization, otherApp } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { raw, simple } from './answers';
import { everyKey, everySetting } from './settings';

const path = `/apps/${otherApp}`;
const chosen = { appId: { __rl: true, mode: 'id', value: otherApp } };

export default examplesOf('app', 'update', [
	{
		when: 'only what is required is filled in',
		given: { appId: { __rl: true, mode: 'list', value: otherApp }, name: 'Corner Shop' },
		sends: { method: 'PUT', path, body: { name: 'Corner Shop' } },
		answer: { body: raw },
		shows: [simple],
	},
	{
		when: 'every field is filled in',
		given: {
			...chosen,
			name: 'Corner Shop',
			simplify: false,
			...everySetting,
			options: { ...everySetting.options, organizationId: organization },
		},
		sends: {
			method: 'PUT',
			path,
			body: { name: 'Corner Shop', ...everyKey, organization_id: organization },
		},
		answer: { body: raw },
		shows: [raw],
	},
	{
		when: 'nothing is to change',
		given: chosen,
		refuses: 'Nothing to update is filled in [item 0]',
		advises: /'Name'/,
	},
]);
