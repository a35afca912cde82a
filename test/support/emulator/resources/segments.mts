import { ok } from '../answers.mts';
import { segmentRefusals as refusals } from '../refusals.mts';
import { route } from '../route.mts';
import { segmentList } from '../schemas/queries.mts';

const list = route({
	method: 'GET',
	path: '/apps/{app_id}/segments',
	key: 'app',
	appId: 'path',
	refusals,
	query: segmentList,
	answer: ({ app, query: { limit, offset } }) =>
		ok({
			total_count: app.segments.length,
			offset,
			limit,
			segments: app.segments
				.slice(offset, offset + limit)
				.map(({ filters: _filters, source, ...segment }) => ({
					...segment,
					app_id: app.id,
					read_only: source === 'default',
				})),
		}),
});

export const segments = [list];
