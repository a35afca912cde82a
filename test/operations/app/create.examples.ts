import { organization } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { raw, simple } from './answers';
import { everyKey, everySetting } from './settings';

const given = { name: 'Corner Shop', organizationId: organization };
const body = { name: 'Corner Shop', organization_id: organization };

export default examplesOf('app', 'create', [
	{
		when: 'only what is required is filled in',
		given,
		sends: { method: 'POST', path: '/apps', body },
		answer: { body: raw },
		shows: [simple],
	},
	{
		when: 'every field is filled in',
		given: { ...given, simplify: false, ...everySetting },
		sends: { method: 'POST', path: '/apps', body: { ...body, ...everyKey } },
		answer: { body: raw },
		shows: [raw],
	},
	{
		when: 'the organization is none',
		given: { ...given, organizationId: 'Corner Shop Ltd' },
		refuses: `'Organization ID' isn't a valid OneSignal ID: "Corner Shop Ltd" [item 0]`,
		advises: /123e4567/,
	},
]);
