import { messageAudience, namesRecipients } from '../idempotency/recipients';
import { withKey } from './messageBatch';
import { sendSeparately } from './sendSeparately';

/**
 * Messages whose body a person wrote. As with any message, the recipients tell them apart, so that a text with
 * the time in it keeps its key after a crash; where these aren't known, the body as a whole does.
 */
export const customMessages = sendSeparately({
	audienceOf: (body) =>
		namesRecipients(body) ? messageAudience(body) : [`body ${JSON.stringify(body)}`],
	contentOf: (body) => JSON.stringify(body),
	withKey,
	remembered: (id) => ({ statusCode: 200, body: { id } }),
});
