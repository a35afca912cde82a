import type { ApiResponse } from '../responses.mts';
import type { AppState } from './app.mts';

const retentionMs = 30 * 24 * 60 * 60 * 1000;

/** The earlier response for this key, even with another body. */
export function storedResponse(app: AppState, key: string | undefined): ApiResponse | undefined {
	const earlier = key === undefined ? undefined : app.idempotentResponses.get(key.toLowerCase());
	if (!earlier || Date.now() - earlier.at > retentionMs) return undefined;
	return { ...earlier.response, headers: { 'Idempotent-Replayed': 'true' } };
}

/** Stores successful requests only: one that was rejected or reached no one can be retried. */
export function storeResponse(app: AppState, key: string | undefined, response: ApiResponse): void {
	const { id, notification_id } = response.body as { id?: string; notification_id?: string };
	if (key !== undefined && response.status < 300 && (id ?? notification_id)) {
		app.idempotentResponses.set(key.toLowerCase(), { response, at: Date.now() });
	}
}
