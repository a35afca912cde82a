import { ok } from '../responses.mts';
import { messageErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { noQuery, outcomeList } from '../schemas/queries.mts';

const common = { method: 'GET', key: 'app', appId: 'path', errorFormat } as const;

interface OutcomeQuery {
	outcome_names?: string;
	'outcome_names[]'?: string | string[];
}

/** Outcomes aren't imitated: the query is validated, and every count is 0. */
export const outcomesFor = ({ outcome_names: names, 'outcome_names[]': name }: OutcomeQuery) =>
	(names?.split(',') ?? [name ?? []].flat()).map((each) => {
		const [, id, aggregation] = /^(.*)\.(count|sum)$/.exec(each) ?? [];
		return { id, value: 0, aggregation };
	});

const outcomes = route({
	...common,
	path: '/apps/{app_id}/outcomes',
	query: outcomeList,
	respond: ({ query }) => ok({ outcomes: outcomesFor(query) }),
});

const zeroRates = { bounce_rate: 0, complaint_rate: 0 };

const reputation = route({
	...common,
	path: '/apps/{app_id}/email_analytics/delivery_metrics',
	query: noQuery,
	respond: () => ok({ last_24_hours: zeroRates, last_7_days: zeroRates, last_30_days: zeroRates }),
});

export const analytics = [outcomes, reputation];
