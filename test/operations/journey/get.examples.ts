import { app, journey } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/journeys/${journey}`;
const raw = {
	id: journey,
	app_id: app,
	name: 'Welcome',
	description: null,
	state: 'active',
	created_at: '2026-01-01T00:00:00Z',
	updated_at: '2026-01-02T00:00:00Z',
	started_at: '2026-01-03T00:00:00Z',
	archived_at: null,
	audience: { kind: 'segment', included_segment_ids: ['s-1'] },
	schedule: { start_at: '2026-01-03T00:00:00Z', stop_at: null },
	nodes: [],
};

export default examplesOf('journey', 'get', [
	{
		when: 'only what is required is filled in',
		given: { journeyId: { __rl: true, mode: 'list', value: journey } },
		sends: { method: 'GET', path },
		answer: { body: raw },
		shows: [
			{
				id: journey,
				name: 'Welcome',
				state: 'active',
				audience: 'segment',
				startAt: '2026-01-03T00:00:00.000Z',
				stopAt: null,
				startedAt: '2026-01-03T00:00:00.000Z',
				archivedAt: null,
				createdAt: '2026-01-01T00:00:00.000Z',
				updatedAt: '2026-01-02T00:00:00.000Z',
			},
		],
	},
	{
		when: 'every field is filled in',
		given: {
			journeyId: { __rl: true, mode: 'id', value: journey },
			simplify: false,
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends: { method: 'GET', path },
		answer: { body: raw },
		shows: [raw],
	},
	{
		when: 'the journey is over',
		given: { journeyId: { __rl: true, mode: 'id', value: journey } },
		sends: { method: 'GET', path },
		answer: {
			body: {
				...raw,
				state: 'archived',
				schedule: { start_at: null, stop_at: '2026-02-01T00:00:00Z' },
				archived_at: '2026-02-02T00:00:00Z',
			},
		},
		shows: [
			{
				id: journey,
				name: 'Welcome',
				state: 'archived',
				audience: 'segment',
				startAt: null,
				stopAt: '2026-02-01T00:00:00.000Z',
				startedAt: '2026-01-03T00:00:00.000Z',
				archivedAt: '2026-02-02T00:00:00.000Z',
				createdAt: '2026-01-01T00:00:00.000Z',
				updatedAt: '2026-01-02T00:00:00.000Z',
			},
		],
	},
	{
		when: 'no journey is chosen',
		given: { journeyId: { __rl: true, mode: 'id', value: '={{ $json.missing }}' } },
		refuses: "'Journey' is empty [item 0]",
		advises: /Enter a value/,
	},
]);
