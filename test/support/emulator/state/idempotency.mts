import type { Answer } from '../responses.mts';
import type { AppState } from './app.mts';

const windowLength = 30 * 24 * 60 * 60 * 1000;

/** The answer this key had before, whatever the body says now. */
export function earlierAnswer(app: AppState, key: string | undefined): Answer | undefined {
	const earlier = key === undefined ? undefined : app.answered.get(key.toLowerCase());
	if (!earlier || Date.now() - earlier.at > windowLength) return undefined;
	return { ...earlier.answer, headers: { 'Idempotent-Replayed': 'true' } };
}

/** Only a request that made something is remembered: a refused or unreached one may try again. */
export function remember(app: AppState, key: string | undefined, answer: Answer): void {
	const { id, notification_id } = answer.body as { id?: string; notification_id?: string };
	if (key !== undefined && answer.status < 300 && (id ?? notification_id)) {
		app.answered.set(key.toLowerCase(), { answer, at: Date.now() });
	}
}
