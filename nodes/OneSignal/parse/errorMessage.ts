import type { NodeError } from 'n8n-workflow';

/** A word joiner: it can't be seen, and takes no space. */
const joiner = '\u2060';

/**
 * The error with exactly this message, which may quote any text. n8n puts a sentence of its own in the place of
 * a message that contains the name of a system error (EACCES is in "storeAccessCode"), so the message is set
 * after n8n has made the error. And n8n stores a run as stopped by hand whose error contains "canceled", so that
 * word gets a character that can't be seen; another word would not be what was quoted.
 */
export function withMessage<E extends NodeError>(error: E, message: string): E {
	error.message = message.replaceAll('canceled', `cancel${joiner}ed`);
	// Where n8n puts the message that it replaced.
	error.messages = [];
	return error;
}
