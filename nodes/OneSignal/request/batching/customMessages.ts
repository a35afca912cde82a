import { withKey } from './messageBatch';
import { sendSeparately } from './sendSeparately';

/** Messages whose body a person wrote, in any form: the body as a whole tells them apart. */
export const customMessages = sendSeparately({
	audienceOf: (body) => [`body ${JSON.stringify(body)}`],
	contentOf: (body) => JSON.stringify(body),
	withKey,
	remembered: (id) => ({ statusCode: 200, body: { id } }),
});
