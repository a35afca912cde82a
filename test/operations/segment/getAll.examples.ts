import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const rows = (first: number, count: number) =>
	Array.from({ length: count }, (_, i) => ({ id: `s${first + i}`, name: `Segment ${first + i}` }));
const page = (first: number, count: number) => ({ body: { segments: rows(first, count) } });
const sends = (limit: number, offset: number) => ({
	method: 'GET' as const,
	path: `/apps/${app}/segments?limit=${limit}&offset=${offset}`,
});

const row = {
	id: 's-1',
	name: 'VIP',
	description: 'Those who pay',
	created_at: '2026-01-01T00:00:00Z',
	updated_at: '2026-01-02T00:00:00Z',
	app_id: app,
	read_only: false,
	is_active: true,
};

export default examplesOf('segment', 'getAll', [
	{
		when: 'only what is required is filled in',
		given: {},
		sends: sends(50, 0),
		answer: page(0, 2),
		shows: rows(0, 2),
	},
	{
		when: 'every field is filled in',
		given: { returnAll: true },
		sends: [0, 300, 600].map((offset) => sends(300, offset)),
		answer: [page(0, 300), page(300, 300), page(600, 100)],
		shows: rows(0, 700),
	},
	{
		when: 'OneSignal says more of a segment',
		given: {},
		sends: sends(50, 0),
		answer: { body: { segments: [row] } },
		shows: [
			{
				id: 's-1',
				name: 'VIP',
				description: 'Those who pay',
				appId: app,
				readOnly: false,
				isActive: true,
				createdAt: '2026-01-01T00:00:00.000Z',
				updatedAt: '2026-01-02T00:00:00.000Z',
			},
		],
	},
	{
		when: 'fewer are wanted than there are',
		given: { limit: 301 },
		sends: [sends(300, 0), sends(1, 300)],
		answer: [page(0, 300), page(300, 1)],
		shows: rows(0, 301),
	},
]);
