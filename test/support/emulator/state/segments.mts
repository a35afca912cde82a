import { randomUUID } from 'node:crypto';
import type { FilterEntry, SegmentRecord, SubscriptionRecord, UserRecord } from '../records.mts';
import type { AppState } from './app.mts';
import { matches } from './filters.mts';

const weekInHours = '168';
const lastSession = (relation: '<' | '>'): FilterEntry[] => [
	{ field: 'last_session', relation, hours_ago: weekInHours },
];

/** In every app. Audiences only include subscribed subscriptions anyway. */
const builtIn: [name: string, filters: FilterEntry[]][] = [
	['Total Subscriptions', []],
	['Subscribed Users', []],
	['Active Users', lastSession('<')],
	['Inactive Users', lastSession('>')],
];

export function addBuiltInSegments(app: AppState): void {
	for (const [name, filters] of builtIn) addSegment(app, { name, filters }, 'default');
}

export function addSegment(
	app: AppState,
	segment: { name: string; filters?: FilterEntry[]; id?: string; description?: string },
	source: SegmentRecord['source'] = 'custom',
): SegmentRecord {
	const now = new Date().toISOString();
	const added: SegmentRecord = {
		id: segment.id ?? randomUUID(),
		name: segment.name,
		description: segment.description ?? '',
		source,
		created_at: now,
		updated_at: now,
		is_active: true,
		filters: segment.filters ?? [],
	};
	app.segments.push(added);
	return added;
}

/** Number of subscriptions in a segment. */
export const countInSegment = (app: AppState, { filters }: SegmentRecord): number =>
	[...app.users.values()]
		.flatMap((user) => user.subscriptions.map((subscription) => ({ user, subscription })))
		.filter((candidate) => matches(filters, candidate)).length;

/** An unknown segment name matches no one. */
export function isInSegment(
	app: AppState,
	name: string,
	candidate: { user: UserRecord; subscription: SubscriptionRecord },
): boolean {
	const segment = app.segments.find((known) => known.name === name && known.is_active);
	return segment !== undefined && matches(segment.filters, candidate);
}
