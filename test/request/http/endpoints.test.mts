import { classifyRequest } from '../../../nodes/OneSignal/request/http/endpoints';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

const user = '/apps/{app_id}/users/by/external_id/customer-1842';
const subscription = '/apps/{app_id}/subscriptions/5e9d3a7c';

it.each<[Method, string, object, Partial<ReturnType<typeof classifyRequest>>]>([
	[
		'POST',
		'/notifications',
		{ idempotency_key: 'k' },
		{ limitGroup: 'message', isRepeatable: true },
	],
	['POST', '/notifications', {}, { limitGroup: 'message', isRepeatable: false }],
	['DELETE', '/notifications/1', {}, { limitGroup: 'message', isRepeatable: true }],
	['POST', '/notifications/count-unsaved', {}, { limitGroup: 'other', isRepeatable: true }],
	['POST', '/notifications/1/history', {}, { limitGroup: 'other', isRepeatable: false }],
	['GET', '/notifications', {}, { limitGroup: 'view', isRepeatable: true }],
	['GET', '/templates/1', {}, { limitGroup: 'view', isRepeatable: true }],
	['GET', user, {}, { limitGroup: 'view', isRepeatable: true }],
	['GET', `${user}/identity`, {}, { limitGroup: 'other', isRepeatable: true }],
	['PATCH', `${user}/identity`, {}, { limitGroup: 'other', isRepeatable: true }],
	[
		'PATCH',
		user,
		{ properties: {} },
		{ limitGroup: 'user', userKey: 'by/external_id/customer-1842', isRepeatable: true },
	],
	[
		'PATCH',
		user,
		{ deltas: {} },
		{ limitGroup: 'user', userKey: 'by/external_id/customer-1842', isRepeatable: false },
	],
	[
		'POST',
		'/apps/{app_id}/users',
		{ identity: { external_id: 'customer-1842' } },
		{ limitGroup: 'user', userKey: 'by/external_id/customer-1842', isRepeatable: true },
	],
	[
		'POST',
		`${user}/subscriptions`,
		{},
		{ limitGroup: 'user', userKey: 'by/external_id/customer-1842', isRepeatable: true },
	],
	['PATCH', subscription, {}, { limitGroup: 'user', userKey: '5e9d3a7c', isRepeatable: true }],
	['DELETE', subscription, {}, { limitGroup: 'user', userKey: '5e9d3a7c', isRepeatable: true }],
	[
		'POST',
		'/apps/{app_id}/custom_events',
		{ events: [{ idempotency_key: 'a' }] },
		{ limitGroup: 'event', isRepeatable: true },
	],
	[
		'POST',
		'/apps/{app_id}/custom_events',
		{ events: [{}] },
		{ limitGroup: 'event', isRepeatable: false },
	],
	['POST', '/templates/1', {}, { proof: 'any' }],
	['POST', '/templates', {}, { limitGroup: 'other', isRepeatable: false }],
	['PATCH', '/templates/1', {}, { limitGroup: 'other', isRepeatable: true }],
	['POST', '/templates/1/copy_to_app', {}, { limitGroup: 'other', isRepeatable: false }],
	['POST', '/apps/{app_id}/segments', {}, { limitGroup: 'other', isRepeatable: false }],
	['POST', '/apps/{app_id}/segments', { id: 'own' }, { limitGroup: 'other', isRepeatable: true }],
	['POST', '/players/csv_export', {}, { limitGroup: 'other', isRepeatable: false }],
	[
		'POST',
		'/apps/{app_id}/live_activities/a/notifications',
		{ event: 'update' },
		{ limitGroup: 'other', isRepeatable: true },
	],
	[
		'POST',
		'/apps/{app_id}/live_activities/a/notifications',
		{ event: 'end' },
		{ limitGroup: 'other', isRepeatable: false },
	],
	['PATCH', '/apps/{app_id}/journeys/1', {}, { limitGroup: 'other', isRepeatable: true }],
	['POST', '/apps/{app_id}/journeys/1/duplicate', {}, { isRepeatable: false }],
	['PATCH', `${user}/inbox`, {}, { limitGroup: 'other', isRepeatable: true }],
	['PATCH', `${user}/inbox/1`, {}, { limitGroup: 'other', isRepeatable: true }],
	// Of what isn't listed only the method is known.
	['GET', '/a/b', {}, { limitGroup: 'other', isRepeatable: true, isReadOnly: true }],
	['DELETE', '/a/b', {}, { limitGroup: 'other', isRepeatable: true, isReadOnly: false }],
	['PATCH', '/a/b', {}, { limitGroup: 'other', isRepeatable: false }],
	['POST', '/a/b', {}, { limitGroup: 'other', isRepeatable: false }],
	['POST', '/a/users', {}, { limitGroup: 'other', isRepeatable: false }],
	['POST', '/a/subscriptions', {}, { limitGroup: 'other', isRepeatable: false }],
	['POST', '/a/b/custom_events', { events: [] }, { isRepeatable: false }],
	['PATCH', '/a/users/by/b/c', {}, { limitGroup: 'other', isRepeatable: false }],
])('%s %s %j', (method, url, body, expected) => {
	expect(classifyRequest({ method, url, body })).toMatchObject(expected);
});

describe('what is no key makes no request repeatable', () => {
	it.each([undefined, null, '', 0, 7, false, true, [], {}])('%j', (none) => {
		for (const [url, body] of [
			['/notifications', { idempotency_key: none, external_id: none }],
			['/apps/a/activities/activity/b', { idempotency_key: none }],
			['/apps/a/custom_events', { events: [{ idempotency_key: 'k' }, { idempotency_key: none }] }],
			['/apps/a/custom_events', { events: [none] }],
			['/apps/a/segments', { id: none }],
		] as const) {
			expect(classifyRequest({ method: 'POST', url, body }).isRepeatable).toBe(false);
		}
	});
});
