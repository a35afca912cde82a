import type { Limit } from './limits/limits.mts';
import type { Trouble } from './faults/faultTypes.mts';

/** Which kind of key a request carried. The key itself is never kept. */
export type KeyKind = 'app' | 'organization' | 'unknown' | 'none';

export interface RecordedRequest {
	method: string;
	/** With the query, still encoded, as it came. */
	path: string;
	headers: Record<string, string>;
	keyKind: KeyKind;
	/** The partner header as it came; OneSignal does not refuse without it. */
	usage: string | undefined;
	/** Undefined, as is the answer, where the emulator keeps no bodies. */
	body: unknown;
	/** Size of the body as it came. */
	byteLength: number;
	/** What the client was told; 0 where the connection broke instead. */
	status: number;
	answer: unknown;
	/** What it would have been told; there when a trouble came between. */
	lost?: { status: number; answer: unknown };
	/** Whether the API itself got to see it, be it to refuse it. */
	processed: boolean;
	/** The trouble that struck it. */
	weather?: Trouble;
	/** The limit it was over. */
	limit?: Limit;
	replayed: boolean;
	at: string;
}
