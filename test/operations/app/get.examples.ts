import { app, otherApp } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { raw, simple } from './answers';

const path = `/apps/${otherApp}`;
const nameOnly = { id: otherApp, name: 'Corner Shop' };

export default examplesOf('app', 'get', [
	{
		when: 'only what is required is filled in',
		given: {},
		sends: { method: 'GET', path: `/apps/${app}` },
		answer: { body: raw },
		shows: [simple],
	},
	{
		when: 'it is any app of the organization',
		given: { whichApp: 'anyApp', appId: { __rl: true, mode: 'list', value: otherApp } },
		sends: { method: 'GET', path },
		answer: { body: raw },
		shows: [simple],
	},
	{
		when: 'it is this app, though another one is left from before',
		given: { whichApp: 'thisApp', appId: { __rl: true, mode: 'list', value: otherApp } },
		sends: { method: 'GET', path: `/apps/${app}` },
		answer: { body: { id: app, name: 'Shop' } },
		shows: [{ id: app, name: 'Shop' }],
	},
	{
		when: 'every field is filled in',
		given: {
			whichApp: 'anyApp',
			appId: { __rl: true, mode: 'id', value: otherApp },
			simplify: false,
			includeCounts: false,
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends: { method: 'GET', path: `${path}?view=config` },
		answer: { body: nameOnly },
		shows: [nameOnly],
	},
	{
		when: 'the app is none',
		given: { whichApp: 'anyApp', appId: { __rl: true, mode: 'id', value: 'shop' } },
		refuses: `'App' isn't a valid OneSignal ID: "shop" [item 0]`,
		advises: /123e4567/,
	},
	{
		when: 'the app belongs to another organization',
		given: { whichApp: 'anyApp', appId: { __rl: true, mode: 'id', value: otherApp } },
		sends: { method: 'GET', path },
		answer: { status: 403, body: { errors: ['Access denied.  Please include …'] } },
		refuses:
			"OneSignal doesn't accept the Organization API Key: Access denied.  Please include … [item 0]",
		advises: /key/,
	},
]);
