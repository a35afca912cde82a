import type { Properties, Purchase, UserRecord } from '../records.mts';

/** Tags are merged, and an empty value removes its tag; other properties are replaced. */
export function mergeProperties(user: UserRecord, changes: Partial<Properties>): void {
	const { tags = {}, ...others } = changes;
	Object.assign(user.properties, others);
	for (const [key, value] of Object.entries(tags)) {
		if (value === '') delete user.properties.tags[key];
		else user.properties.tags[key] = value;
	}
}

interface Deltas {
	session_time?: number;
	session_count?: number;
	purchases?: Purchase[];
}

/** Adds to the current values, so a repeated request counts twice. Sessions count on the newest device. */
export function applyDeltas(user: UserRecord, deltas: Deltas): void {
	const { session_time: time = 0, session_count: count = 0, purchases = [] } = deltas;
	const newest = user.subscriptions.at(-1);
	if (newest) {
		newest.session_time += time;
		newest.session_count += count;
	}
	if (purchases.length === 0) return;
	user.properties.purchases = [...(user.properties.purchases ?? []), ...purchases];
	const spent = purchases.reduce(
		(sum, { amount, count: pieces }) => sum + Number(amount) * pieces,
		0,
	);
	user.properties.amount_spent = (user.properties.amount_spent ?? 0) + spent;
}
