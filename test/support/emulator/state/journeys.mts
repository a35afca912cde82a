import { randomUUID } from 'node:crypto';
import type { JourneyRecord } from './app.mts';

/** A journey with everything that isn't given. */
export function createJourney(
	given: Pick<JourneyRecord, 'name'> & Partial<JourneyRecord>,
): JourneyRecord {
	const now = new Date().toISOString();
	return {
		id: randomUUID(),
		description: '',
		state: 'draft',
		schedule: null,
		created_at: now,
		updated_at: now,
		started_at: null,
		archived_at: null,
		concurrency_key: randomUUID(),
		...given,
	};
}

/** From which states a journey may go to another one. Archived ones stay archived. */
const previousStates: Record<string, Array<JourneyRecord['state']>> = {
	active: ['draft', 'scheduled'],
	scheduled: ['draft'],
	archived: ['active', 'scheduled', 'processing'],
	draft: ['scheduled', 'processing'],
};

export const canChangeState = (from: JourneyRecord['state'], to: JourneyRecord['state']): boolean =>
	from === to || (previousStates[to]?.includes(from) ?? false);

/** Applies a change, with what follows from it. */
export function changeJourney(journey: JourneyRecord, change: Partial<JourneyRecord>): void {
	const now = new Date().toISOString();
	const isNew = change.state !== undefined && change.state !== journey.state;
	Object.assign(journey, change, { updated_at: now, concurrency_key: randomUUID() });
	if (isNew && change.state === 'active') journey.started_at = now;
	if (isNew && change.state === 'archived') journey.archived_at = now;
}
