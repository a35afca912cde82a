import { ok, ApiError, errorList } from '../responses.mts';
import { messageErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { journeyList, noQuery } from '../schemas/queries.mts';
import type { AppState, JourneyRecord } from '../state/app.mts';

const common = { method: 'GET', key: 'app', appId: 'path', errorFormat } as const;
export const journeysPath = '/apps/{app_id}/journeys';
const path = journeysPath;

export function journeyOf(app: AppState, id: string): JourneyRecord {
	const journey = app.journeys.find((known) => known.id === id);
	if (!journey) throw new ApiError(errorList(404, 'Journey not found'));
	return journey;
}

/** A journey as a whole; a list leaves out its description, its steps and its key. */
export const showJourney = (app: AppState, journey: JourneyRecord) => ({
	app_id: app.id,
	...journey,
	nodes: [],
});

const tokenFor = (offset: number): string => Buffer.from(String(offset)).toString('base64');
const offsetOf = (cursor: string): number => Number(Buffer.from(cursor, 'base64').toString());

const list = route({
	...common,
	path,
	query: journeyList,
	respond: ({ app, query: { limit, cursor = tokenFor(0) } }) => {
		const from = offsetOf(cursor);
		if (!Number.isInteger(from)) return errorList(400, 'Invalid cursor');
		const page = app.journeys
			.slice(from, from + limit)
			.map(({ description: _description, concurrency_key: _key, ...listed }) => listed);
		const has_more = from + limit < app.journeys.length;
		const next_cursor = has_more ? tokenFor(from + limit) : null;
		return ok({ journeys: page, has_more, next_cursor });
	},
});

const view = route({
	...common,
	path: `${path}/{id}`,
	query: noQuery,
	respond: ({ app, params }) => ok(showJourney(app, journeyOf(app, params.id))),
});

/** Journeys don't run here. */
const stats = route({
	...common,
	path: `${path}/{id}/stats`,
	query: noQuery,
	respond: ({ app, params }) => {
		const { id } = journeyOf(app, params.id);
		return ok({ id, started: 0, completed: 0, exited_early: 0, nodes: {}, branches: {} });
	},
});

export const journeys = [list, view, stats];
