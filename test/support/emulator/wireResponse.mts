import type { Answer } from './responses.mts';

/** An answer, and what becomes of it on its way to the client. */
export interface Reply {
	/** Without one the connection breaks before the first byte of it. */
	answer: Answer | undefined;
	/** In milliseconds. */
	delay?: number;
	/** Whether the connection breaks in the middle of it. */
	breaks?: boolean;
}

export const textOf = ({ body }: Answer): string =>
	typeof body === 'string' ? body : JSON.stringify(body);
