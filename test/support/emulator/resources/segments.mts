import { failure, ok, ApiError, errorList, type ApiResponse } from '../responses.mts';
import type { SegmentRecord } from '../records.mts';
import { segmentErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { noQuery, segmentList } from '../schemas/queries.mts';
import { segmentCreation, segmentUpdate, segmentView } from '../schemas/segment.mts';
import type { AppState } from '../state/app.mts';
import { addSegment, countInSegment } from '../state/segments.mts';

const common = { key: 'app', appId: 'path', errorFormat } as const;
const path = '/apps/{app_id}/segments';

const list = route({
	...common,
	method: 'GET',
	path,
	query: segmentList,
	respond: ({ app, query: { limit, offset } }) =>
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

function segmentOf(app: AppState, id: string, notFound: ApiResponse): SegmentRecord {
	const segment = app.segments.find((known) => known.id === id);
	if (!segment) throw new ApiError(notFound);
	return segment;
}

function rejectTakenName(app: AppState, name: string, own?: SegmentRecord): void {
	const isTaken = app.segments.some((known) => known !== own && known.name === name);
	if (isTaken) throw new ApiError(failure(400, 'Segment name is already taken.'));
}

const notFound = errorList(404, 'Segment not found');

const view = route({
	...common,
	method: 'GET',
	path: `${path}/{id}`,
	query: segmentView,
	respond: ({ app, params, query }) => {
		const segment = segmentOf(app, params.id, notFound);
		const { id, name, description, source, filters, created_at } = segment;
		const payload = {
			id,
			name,
			description,
			source,
			filters,
			created_at: Math.floor(Date.parse(created_at) / 1000),
		};
		const isDetailed = query['include-segment-detail'] === 'true';
		const count = { subscriber_count: countInSegment(app, segment) };
		return ok(isDetailed ? { ...count, payload } : count);
	},
});

const create = route({
	...common,
	method: 'POST',
	path,
	query: noQuery,
	body: segmentCreation,
	respond: ({ app, body }) => {
		const isTaken = app.segments.some(({ id }) => id === body.id);
		if (isTaken) return failure(409, 'Segment with the given id already exists.');
		rejectTakenName(app, body.name);
		return { status: 201, body: { success: true, id: addSegment(app, body).id } };
	},
});

const update = route({
	...common,
	method: 'PATCH',
	path: `${path}/{id}`,
	query: noQuery,
	body: segmentUpdate,
	respond: ({ app, params, body }) => {
		const segment = segmentOf(app, params.id, notFound);
		rejectTakenName(app, body.name, segment);
		Object.assign(segment, body, { updated_at: new Date().toISOString() });
		return ok({ success: true, id: segment.id });
	},
});

const remove = route({
	...common,
	method: 'DELETE',
	path: `${path}/{id}`,
	query: noQuery,
	respond: ({ app, params }) => {
		const segment = segmentOf(app, params.id, { status: 404, body: { success: false } });
		app.segments.splice(app.segments.indexOf(segment), 1);
		return ok({ success: true });
	},
});

export const segments = [list, view, create, update, remove];
