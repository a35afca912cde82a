import { accessDenied, coded, failure, rateLimitExceeded, texts, type Answer } from './responses.mts';

/** How one family of endpoints says no. */
export interface RefusalStyle {
	/** No `Authorization: Key …` at all. */
	noKey: Answer;
	/** A key nobody has. */
	badKey: Answer;
	/** A real key that may not do this here. */
	wrongKey: Answer;
	malformed(sentences: string[]): Answer;
	/** A list of texts when left out. */
	tooMany?: Answer;
}

const denied = { badKey: texts(403, accessDenied), wrongKey: texts(403, accessDenied) };

export const messageRefusals: RefusalStyle = {
	...denied,
	noKey: texts(400, accessDenied),
	malformed: (sentences) => texts(400, ...sentences),
};

export const appRefusals = messageRefusals;

export const segmentRefusals: RefusalStyle = {
	...messageRefusals,
	noKey: texts(400, 'Please include a case-sensitive header of Authorization'),
};

export const templateRefusals: RefusalStyle = {
	...messageRefusals,
	malformed: (sentences) => failure(400, ...sentences),
};

export const userRefusals: RefusalStyle = {
	noKey: coded(401, "This operation requires 'Authorization' in the HTTP header", 'auth-1'),
	badKey: coded(401, accessDenied, 'auth-1'),
	wrongKey: coded(403, accessDenied),
	tooMany: coded(429, rateLimitExceeded, 'Rate Limit Exceeded'),
	malformed: (sentences) => ({
		status: 400,
		body: { errors: sentences.flatMap((title) => errorsOf(coded(400, title))) },
	}),
};

const errorsOf = ({ body }: Answer): unknown[] => (body as { errors: unknown[] }).errors;

const silence: Answer = { status: 401, body: '', headers: { 'Content-Type': 'text/plain' } };

export const eventRefusals: RefusalStyle = {
	noKey: silence,
	badKey: silence,
	wrongKey: silence,
	malformed: () => ({ status: 400, body: {} }),
};
