import { app, journey } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const row = (i: number) => ({ id: `j${i}`, name: `Journey ${i}`, state: 'draft' });
const rows = <T>(first: number, count: number, of: (i: number) => T): T[] =>
	Array.from({ length: count }, (_, i) => of(first + i));
const page = (first: number, count: number, next_cursor: string | null) => ({
	body: { journeys: rows(first, count, row), has_more: next_cursor !== null, next_cursor },
});
const sends = (query: string) => ({
	method: 'GET' as const,
	path: `/apps/${app}/journeys?${query}`,
});

export default examplesOf('journey', 'getAll', [
	{
		when: 'only what is required is filled in',
		given: {},
		sends: sends('limit=50'),
		answer: page(0, 2, null),
		shows: rows(0, 2, row),
	},
	{
		when: 'every field is filled in',
		given: { returnAll: true, simplify: false },
		sends: [sends('limit=50'), sends('limit=50&cursor=MTA%3D')],
		answer: [page(0, 50, 'MTA='), page(50, 3, null)],
		shows: rows(0, 53, row),
	},
	{
		when: 'fewer are wanted than there are',
		given: { limit: 51, simplify: false },
		sends: [sends('limit=50'), sends('limit=1&cursor=MTA%3D')],
		answer: [page(0, 50, 'MTA='), page(50, 1, 'MTE=')],
		shows: rows(0, 51, row),
	},
	{
		when: 'OneSignal shows the whole journey',
		given: {},
		sends: sends('limit=50'),
		answer: {
			body: {
				journeys: [
					{
						...row(0),
						id: journey,
						audience: { kind: 'segment' },
						schedule: { start_at: '2026-01-03T00:00:00Z', stop_at: '2026-02-01T00:00:00Z' },
						started_at: '2026-01-03T00:00:00Z',
						archived_at: '2026-02-02T00:00:00Z',
						created_at: '2026-01-01T00:00:00Z',
						updated_at: '2026-01-02T00:00:00Z',
					},
				],
				has_more: false,
				next_cursor: null,
			},
		},
		shows: [
			{
				...row(0),
				id: journey,
				audience: 'segment',
				startAt: '2026-01-03T00:00:00.000Z',
				stopAt: '2026-02-01T00:00:00.000Z',
				startedAt: '2026-01-03T00:00:00.000Z',
				archivedAt: '2026-02-02T00:00:00.000Z',
				createdAt: '2026-01-01T00:00:00.000Z',
				updatedAt: '2026-01-02T00:00:00.000Z',
			},
		],
	},
	{
		when: 'the plan has no journeys',
		given: {},
		sends: sends('limit=50'),
		answer: {
			status: 403,
			body: { errors: ['This API is not available for applications on your plan.'] },
		},
		refuses:
			"OneSignal doesn't allow this: This API is not available for applications on your plan. [item 0]",
		advises: /plan/,
	},
]);
