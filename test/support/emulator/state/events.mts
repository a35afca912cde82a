import type { AppState } from './app.mts';
import { findUser } from './users.mts';
import { parseTime } from './time.mts';

export interface EventRequest {
	name: string;
	external_id?: string;
	onesignal_id?: string;
	timestamp?: string;
	idempotency_key?: string;
	event_id?: string;
	properties?: Record<string, unknown>;
}

const deduplicationMs = 4 * 60 * 60 * 1000;

/** Records one event. False if its user is unknown; a repeated key counts as recorded. */
export function track(app: AppState, event: EventRequest): boolean {
	const user = event.external_id
		? findUser(app, 'external_id', event.external_id)
		: findUser(app, 'onesignal_id', event.onesignal_id ?? '');
	if (!user) return false;
	const now = Date.now();
	const { idempotency_key: key } = event;
	if (key && now - (app.eventKeys.get(key) ?? -Infinity) < deduplicationMs) return true;
	if (key) app.eventKeys.set(key, now);
	const requested = event.timestamp ? parseTime(event.timestamp) : now;
	app.events.push({
		name: event.name,
		userId: user.identity.onesignal_id,
		external_id: user.identity.external_id ?? null,
		properties: event.properties ?? {},
		idempotency_key: key ?? null,
		timestamp: new Date(Math.min(requested, now)).toISOString(),
		at: new Date(now).toISOString(),
	});
	return true;
}
