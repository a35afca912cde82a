import { ok } from '../responses.mts';
import { messageRefusals as refusals } from '../errorFormats.mts';
import { route } from '../route.mts';
import { nothing, outcomeList } from '../schemas/queries.mts';

const common = { method: 'GET', key: 'app', appId: 'path', refusals } as const;

/** Nobody clicks here, so every outcome is asked about in earnest and counted as none. */
const outcomes = route({
	...common,
	path: '/apps/{app_id}/outcomes',
	query: outcomeList,
	answer: ({ query: { outcome_names: names, 'outcome_names[]': name } }) =>
		ok({
			outcomes: (names?.split(',') ?? [name ?? '']).map((each) => {
				const [, id, aggregation] = /^(.*)\.(count|sum)$/.exec(each) ?? [];
				return { id, value: 0, aggregation };
			}),
		}),
});

const nothingBad = { bounce_rate: 0, complaint_rate: 0 };

const reputation = route({
	...common,
	path: '/apps/{app_id}/email_analytics/delivery_metrics',
	query: nothing,
	answer: () =>
		ok({ last_24_hours: nothingBad, last_7_days: nothingBad, last_30_days: nothingBad }),
});

export const analytics = [outcomes, reputation];
