import { app, journey } from '../../support/fixtureIds';

/** A journey as OneSignal shows it whole. */
export const raw = {
	id: journey,
	app_id: app,
	name: 'Welcome',
	description: null,
	state: 'draft',
	created_at: '2026-01-01T00:00:00Z',
	updated_at: '2026-01-02T00:00:00Z',
	started_at: null,
	archived_at: null,
	audience: { kind: 'segment', included_segment_ids: ['s-1'] },
	schedule: null,
	nodes: [],
};

export const simple = {
	id: journey,
	name: 'Welcome',
	state: 'draft',
	audience: 'segment',
	startedAt: null,
	archivedAt: null,
	createdAt: '2026-01-01T00:00:00.000Z',
	updatedAt: '2026-01-02T00:00:00.000Z',
};
