import type { IDataObject } from 'n8n-workflow';

import { simplifiedBy } from '../../../output/simplify';

/** What people look up of a journey; what its steps are is left to the raw answer. */
export const simplifyJourney = simplifiedBy((journey: IDataObject): IDataObject => {
	const { start_at, stop_at } = (journey.schedule ?? {}) as IDataObject;
	const { kind } = (journey.audience ?? {}) as IDataObject;
	return {
		id: journey.id,
		name: journey.name,
		state: journey.state ?? null,
		audience: kind ?? null,
		startAt: start_at ?? null,
		stopAt: stop_at ?? null,
		startedAt: journey.started_at ?? null,
		archivedAt: journey.archived_at ?? null,
		createdAt: journey.created_at ?? null,
		updatedAt: journey.updated_at ?? null,
	};
});
