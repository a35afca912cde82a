import { callOf } from '../../../nodes/OneSignal/request/rateLimit/requestClass';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

const user = '/apps/{app_id}/users/by/external_id/customer-1842';
const subscription = '/apps/{app_id}/subscriptions/5e9d3a7c';

it.each<[Method, string, object, ReturnType<typeof callOf>]>([
	['POST', '/notifications', { idempotency_key: 'k' }, { kind: 'message', isRepeatable: true }],
	['POST', '/notifications', {}, { kind: 'message', isRepeatable: false }],
	['DELETE', '/notifications/1', {}, { kind: 'message', isRepeatable: true }],
	['POST', '/notifications/count-unsaved', {}, { kind: 'other', isRepeatable: true }],
	['POST', '/notifications/1/history', {}, { kind: 'other', isRepeatable: false }],
	['GET', '/notifications', {}, { kind: 'view', isRepeatable: true }],
	['GET', '/templates/1', {}, { kind: 'view', isRepeatable: true }],
	['GET', user, {}, { kind: 'view', isRepeatable: true }],
	['GET', `${user}/identity`, {}, { kind: 'other', isRepeatable: true }],
	['PATCH', `${user}/identity`, {}, { kind: 'other', isRepeatable: true }],
	[
		'PATCH',
		user,
		{ properties: {} },
		{ kind: 'user', owner: 'by/external_id/customer-1842', isRepeatable: true },
	],
	[
		'PATCH',
		user,
		{ deltas: {} },
		{ kind: 'user', owner: 'by/external_id/customer-1842', isRepeatable: false },
	],
	[
		'POST',
		'/apps/{app_id}/users',
		{ identity: { external_id: 'customer-1842' } },
		{ kind: 'user', owner: 'by/external_id/customer-1842', isRepeatable: true },
	],
	[
		'POST',
		`${user}/subscriptions`,
		{},
		{ kind: 'user', owner: 'by/external_id/customer-1842', isRepeatable: true },
	],
	['PATCH', subscription, {}, { kind: 'user', owner: '5e9d3a7c', isRepeatable: true }],
	['DELETE', subscription, {}, { kind: 'user', owner: '5e9d3a7c', isRepeatable: true }],
	[
		'POST',
		'/apps/{app_id}/custom_events',
		{ events: [{ idempotency_key: 'a' }] },
		{ kind: 'event', isRepeatable: true },
	],
	[
		'POST',
		'/apps/{app_id}/custom_events',
		{ events: [{}] },
		{ kind: 'event', isRepeatable: false },
	],
	['POST', '/templates', {}, { kind: 'other', isRepeatable: false }],
	['PATCH', '/templates/1', {}, { kind: 'other', isRepeatable: true }],
	['POST', '/templates/1/copy_to_app', {}, { kind: 'other', isRepeatable: false }],
	['POST', '/apps/{app_id}/segments', {}, { kind: 'other', isRepeatable: false }],
	['POST', '/apps/{app_id}/segments', { id: 'own' }, { kind: 'other', isRepeatable: true }],
	['POST', '/players/csv_export', {}, { kind: 'other', isRepeatable: false }],
	[
		'POST',
		'/apps/{app_id}/live_activities/a/notifications',
		{ event: 'update' },
		{ kind: 'other', isRepeatable: true },
	],
	[
		'POST',
		'/apps/{app_id}/live_activities/a/notifications',
		{ event: 'end' },
		{ kind: 'other', isRepeatable: false },
	],
])('%s %s %j', (method, url, body, expected) => {
	expect(callOf({ method, url, body })).toEqual(expected);
});
