import { ok, ApiError, errorList } from '../responses.mts';
import { messageErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { journeyChange, journeyDuplication } from '../schemas/journey.mts';
import { noQuery } from '../schemas/queries.mts';
import type { JourneyRecord } from '../state/app.mts';
import { canChangeState, changeJourney, createJourney } from '../state/journeys.mts';
import { journeyOf, journeysPath, showJourney } from './journeys.mts';

const common = { key: 'app', appId: 'path', errorFormat, query: noQuery } as const;

interface Change extends Partial<Omit<JourneyRecord, 'description'>> {
	description?: string | null;
}

function requireChange(
	journey: JourneyRecord,
	{ state, schedule, concurrency_key: key }: Change,
): void {
	if (key !== undefined && key !== journey.concurrency_key) {
		throw new ApiError(errorList(409, 'The journey was changed in the meantime'));
	}
	if (state !== undefined && !canChangeState(journey.state, state)) {
		throw new ApiError(errorList(422, `Cannot go from ${journey.state} to ${state}`));
	}
	if (state === 'scheduled' && !(schedule ?? journey.schedule)) {
		throw new ApiError(errorList(422, 'A scheduled journey needs schedule.start_at'));
	}
}

const update = route({
	...common,
	method: 'PATCH',
	path: `${journeysPath}/{id}`,
	body: journeyChange,
	respond: ({ app, params, body }) => {
		const journey = journeyOf(app, params.id);
		requireChange(journey, body);
		const { concurrency_key: _guard, description, ...change } = body;
		changeJourney(journey, {
			...change,
			...(description !== undefined && { description: description ?? '' }),
		});
		return ok(showJourney(app, journey));
	},
});

/** The copy has no schedule. */
const duplicate = route({
	...common,
	method: 'POST',
	path: `${journeysPath}/{id}/duplicate`,
	body: journeyDuplication,
	respond: ({ app, params, body }) => {
		const { name, description } = journeyOf(app, params.id);
		const { description: own = description, ...overrides } = body?.overrides ?? {};
		const copy = createJourney({ name: `${name} (Copy)`, description: own ?? '', ...overrides });
		app.journeys.unshift(copy);
		return { status: 201, body: showJourney(app, copy) };
	},
});

const remove = route({
	...common,
	method: 'DELETE',
	path: `${journeysPath}/{id}`,
	respond: ({ app, params }) => {
		app.journeys.splice(app.journeys.indexOf(journeyOf(app, params.id)), 1);
		return ok({ success: true });
	},
});

export const journeyChanges = [update, duplicate, remove];
