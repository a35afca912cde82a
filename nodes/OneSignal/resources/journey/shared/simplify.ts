import { isObject } from '../../../parse/json';
import { isoTime } from '../../../output/isoTime';
import { simplifiedBy } from '../../../output/simplify';

/** The ten fields of a journey that people look for; its steps are left to the raw response. */
export const simplifyJourney = simplifiedBy(({ schedule, audience, ...journey }) => ({
	id: journey.id,
	name: journey.name,
	state: journey.state,
	audience: isObject(audience) ? audience.kind : audience,
	...(isObject(schedule) && {
		startAt: isoTime(schedule.start_at),
		stopAt: isoTime(schedule.stop_at),
	}),
	startedAt: isoTime(journey.started_at),
	archivedAt: isoTime(journey.archived_at),
	createdAt: isoTime(journey.created_at),
	updatedAt: isoTime(journey.updated_at),
}));
