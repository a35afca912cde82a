import { order, organization, otherApp } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const day = 24 * 60 * 60 * 1000;
/** OneSignal keeps audit logs for 90 days. */
const since = new Date(Date.now() - 7 * day).toISOString();
const until = new Date(Date.now() - day).toISOString();

const path = `/organizations/${organization}/audit_logs`;
const sends = (query: string) => ({
	method: 'GET' as const,
	path: `${path}?start_time=${encodeURIComponent(since)}&${query}`,
});
const row = (i: number) => ({
	id: `log-${i}`,
	organization_id: organization,
	app_id: otherApp,
	action: 'segment.created',
	occurred_at: '2026-11-01T10:22:01Z',
	version: 1,
	actor: {
		type: 'user',
		id: 'user-1',
		name: 'Ada Example',
		email: 'ada@example.com',
		metadata: {},
	},
	targets: [{ type: 'segment', id: 'segment-1', name: 'VIP', metadata: {} }],
	context: { ip: '203.0.113.42', user_agent: 'Mozilla/5.0', country: 'US', metadata: {} },
	metadata: {},
});
const simple = (i: number) => ({
	id: `log-${i}`,
	action: 'segment.created',
	occurredAt: '2026-11-01T10:22:01.000Z',
	appId: otherApp,
	actorId: 'user-1',
	actorName: 'Ada Example',
	actorEmail: 'ada@example.com',
	targets: [{ type: 'segment', id: 'segment-1', name: 'VIP' }],
	ipAddress: '203.0.113.42',
	country: 'US',
});
const rows = <T>(first: number, count: number, of: (i: number) => T): T[] =>
	Array.from({ length: count }, (_, i) => of(first + i));
const page = (first: number, count: number, next_cursor?: string) => ({
	body: {
		audit_logs: rows(first, count, row),
		has_more: next_cursor !== undefined,
		...(next_cursor !== undefined && { next_cursor }),
	},
});

/** As the emulator writes cursors. */
const cursor = 'eyJmaWx0ZXJzIjp7fSwiZnJvbSI6MH0=';

export default examplesOf('auditLog', 'getAll', [
	{
		when: 'only what is required is filled in',
		given: { organizationId: organization, occurredAfter: since },
		sends: sends('limit=50'),
		answer: page(0, 2),
		shows: rows(0, 2, simple),
	},
	{
		when: 'every field is filled in',
		given: {
			organizationId: organization.toUpperCase(),
			occurredAfter: since,
			returnAll: true,
			simplify: false,
			filters: {
				occurredBefore: until,
				actions: 'segment.created, notification.sent',
				actorEmailAddresses: 'ada@example.com',
				actorIds: order,
				appIds: [otherApp],
				ipAddresses: '203.0.113.42',
				targetIds: order,
				targetTypes: 'segment, journey',
			},
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends: ['limit=100', `limit=100&cursor=${encodeURIComponent(cursor)}`].map((end) =>
			sends(
				[
					'actions=segment.created&actions=notification.sent',
					'actor_emails=ada%40example.com',
					`actor_ids=${order}`,
					`app_ids=${otherApp}`,
					`ip_addresses=203.0.113.42`,
					`end_time=${encodeURIComponent(until)}`,
					`target_ids=${order}`,
					'target_types=segment&target_types=journey',
					end,
				].join('&'),
			),
		),
		answer: [page(0, 100, cursor), page(100, 3)],
		shows: rows(0, 103, row),
	},
	{
		when: 'an event has no actor and no context',
		given: { organizationId: organization, occurredAfter: since, limit: 10 },
		sends: sends('limit=10'),
		answer: {
			body: {
				audit_logs: [{ id: 'log-0', action: 'member.invited', occurred_at: 'soon', targets: [] }],
				has_more: false,
			},
		},
		shows: [{ id: 'log-0', action: 'member.invited', occurredAt: 'soon', targets: [] }],
	},
	{
		when: 'too many apps are named',
		given: {
			organizationId: organization,
			occurredAfter: since,
			filters: {
				appIds: Array.from({ length: 11 }, (_, i) => otherApp.replace(/^../, `${i + 10}`)),
			},
		},
		refuses: "'App IDs' contains 11 values, but OneSignal accepts at most 10 at once [item 0]",
		advises: /Split the list/,
	},
	{
		when: 'the plan has no audit logs',
		given: { organizationId: organization, occurredAfter: since },
		sends: sends('limit=50'),
		answer: { status: 403, body: {} },
		refuses: "OneSignal doesn't allow this [item 0]",
		advises: /plan includes this feature/,
	},
]);
