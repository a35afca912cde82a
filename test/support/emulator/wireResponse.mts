import type { ApiResponse } from './responses.mts';

/** A response as it leaves for the client, faults included. */
export interface WireResponse {
	/** Undefined: the connection is reset before the first byte. */
	response: ApiResponse | undefined;
	delayMs?: number;
	/** Whether the connection is reset in the middle of the body. */
	isCutShort?: boolean;
}

export const serialize = ({ body }: ApiResponse): string =>
	typeof body === 'string' ? body : JSON.stringify(body);
