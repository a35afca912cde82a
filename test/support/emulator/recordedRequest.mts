import type { FaultType } from './faults/faultTypes.mts';
import type { Limit } from './limits/limits.mts';

/** Which kind of key a request carried. The key itself is never recorded. */
export type KeyKind = 'app' | 'organization' | 'unknown' | 'none';

export interface RecordedRequest {
	method: string;
	/** As received: query included, still encoded. */
	path: string;
	headers: Record<string, string>;
	keyKind: KeyKind;
	/** The partner header as received; OneSignal doesn't require it. */
	usage: string | undefined;
	/** Undefined, like `response`, if the emulator records no bodies. */
	body: unknown;
	/** Size of the body as received. */
	byteLength: number;
	/** The status the client received; 0 if the connection was reset. */
	status: number;
	/** The body the client received. */
	response: unknown;
	/** The API's own response, if a fault kept it from the client. */
	lostResponse?: { status: number; body: unknown };
	/** Whether the API processed the request, even if only to reject it. */
	processed: boolean;
	/** The fault injected into it. */
	fault?: FaultType;
	/** The rate limit it exceeded. */
	limit?: Limit;
	replayed: boolean;
	at: string;
}
