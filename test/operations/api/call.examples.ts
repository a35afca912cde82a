import { app, customer, order, pushTemplate } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';

const segments = { total_count: 1, segments: [{ id: 's-1', name: 'VIP' }] };
const message = {
	app_id: '{app_id}',
	target_channel: 'push',
	include_aliases: { external_id: [customer] },
	contents: { en: 'Hello' },
};
const sent = { ...message, app_id: app };

export default examplesOf('api', 'call', [
	{
		when: 'only what is required is filled in',
		given: { path: '/apps/{app_id}/segments' },
		sends: { method: 'GET', path: `/apps/${app}/segments` },
		answer: { body: segments },
		shows: [segments],
	},
	{
		when: 'every field is filled in',
		given: {
			method: 'patch',
			path: `/templates/${pushTemplate}`,
			queryParameters: { parameter: [{ name: 'app_id', value: '{app_id}' }] },
			bodyJson: '{ "name": "Welcome" }',
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends: {
			method: 'PATCH',
			path: `/templates/${pushTemplate}?app_id=${app}`,
			body: { name: 'Welcome' },
		},
		answer: { body: { id: pushTemplate, name: 'Welcome' } },
		shows: [{ id: pushTemplate, name: 'Welcome' }],
	},
	{
		when: 'a parameter has several values',
		given: {
			path: '/apps/{app_id}/outcomes',
			queryParameters: {
				parameter: [
					{ name: 'outcome_names[]', value: 'a,b.count' },
					{ name: 'outcome_names[]', value: 'c.sum' },
				],
			},
		},
		sends: {
			method: 'GET',
			path: `/apps/${app}/outcomes?outcome_names%5B%5D=a%2Cb.count&outcome_names%5B%5D=c.sum`,
		},
		answer: { body: { outcomes: [] } },
		shows: [{ outcomes: [] }],
	},
	{
		when: 'an ID in the path has special characters',
		given: { path: '/apps/{app_id}/users/by/crm_id/%61%2f7%40example.com/identity' },
		sends: { method: 'GET', path: `/apps/${app}/users/by/crm_id/a%2F7%40example.com/identity` },
		answer: { body: { identity: { crm_id: 'a/7@example.com' } } },
		shows: [{ identity: { crm_id: 'a/7@example.com' } }],
	},
	{
		when: 'it is a message, which gets an idempotency key',
		given: { method: 'post', path: '/notifications', bodyJson: message },
		sends: {
			method: 'POST',
			path: '/notifications',
			body: { ...sent, idempotency_key: anyIdempotencyKey },
		},
		answer: { body: { id: 'message-1' } },
		shows: [{ id: 'message-1' }],
	},
	{
		when: 'it is a message with a key of its own',
		given: {
			method: 'post',
			path: '/notifications',
			bodyJson: { ...message, idempotency_key: order },
		},
		sends: { method: 'POST', path: '/notifications', body: { ...sent, idempotency_key: order } },
		answer: { body: { id: 'message-1' } },
		shows: [{ id: 'message-1' }],
	},
	{
		when: 'OneSignal only confirms it',
		given: {
			method: 'patch',
			path: `/apps/{app_id}/users/by/external_id/${customer}/inbox`,
			bodyJson: '{ "is_read": true }',
		},
		sends: {
			method: 'PATCH',
			path: `/apps/${app}/users/by/external_id/${customer}/inbox`,
			body: { is_read: true },
		},
		answer: { status: 204, body: '' },
		shows: [{ success: true }],
	},
	{
		when: 'a whole URL is given',
		given: { path: 'https://api.onesignal.com/apps' },
		refuses: `'Path' isn't a path of OneSignal's API: "https://api.onesignal.com/apps" [item 0]`,
		advises: /Enter only what follows https:\/\/api\.onesignal\.com/,
	},
	{
		when: 'the path has a query',
		given: { path: '/apps/{app_id}/segments?limit=1' },
		refuses: `'Path' isn't a path of OneSignal's API: "/apps/{app_id}/segments?limit=1" [item 0]`,
		advises: /'Query Parameters'/,
	},
	{
		when: 'the body is a list',
		given: { method: 'post', path: '/templates', bodyJson: '[1]' },
		refuses: "'Body (JSON)' isn't a JSON object [item 0]",
		advises: /curly brackets/,
	},
	{
		when: 'a parameter has no name',
		given: { path: '/apps', queryParameters: { parameter: [{ name: '', value: '1' }] } },
		refuses: "'Query Parameters: Name' is empty [item 0]",
		advises: /Enter a value/,
	},
]);
