import { messageAudience, namesRecipients } from '../idempotency/recipients';
import { withKey } from './messageBatch';
import { sendSeparately } from './sendSeparately';

/**
 * Messages whose body a person wrote: as with any message, whom they go to tells them apart, so that a text
 * with the time in it keeps its key after a crash; where that isn't known, the body as a whole.
 */
export const customMessages = sendSeparately({
	audienceOf: (body) =>
		namesRecipients(body) ? messageAudience(body) : [`body ${JSON.stringify(body)}`],
	contentOf: (body) => JSON.stringify(body),
	withKey,
	remembered: (id) => ({ statusCode: 200, body: { id } }),
});
