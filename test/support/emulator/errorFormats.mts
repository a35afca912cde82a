import {
	accessDenied,
	codedError,
	errorList,
	failure,
	missingHeader,
	rateLimitExceeded,
	type ApiResponse,
} from './responses.mts';

/** The error responses of one family of endpoints. */
export interface ErrorFormat {
	/** No `Authorization: Key …` at all. */
	missingKey: ApiResponse;
	/** A key that belongs to no app and no organization. */
	unknownKey: ApiResponse;
	/** A valid key without access to this endpoint or app. */
	forbiddenKey: ApiResponse;
	badRequest(messages: string[]): ApiResponse;
	/** Defaults to a list of messages. */
	rateLimited?: ApiResponse;
}

const accessErrors = {
	unknownKey: errorList(403, accessDenied),
	forbiddenKey: errorList(403, accessDenied),
};

export const messageErrors: ErrorFormat = {
	...accessErrors,
	missingKey: errorList(400, accessDenied),
	badRequest: (messages) => errorList(400, ...messages),
};

export const appErrors = messageErrors;

export const segmentErrors: ErrorFormat = {
	...messageErrors,
	missingKey: errorList(400, missingHeader),
};

export const templateErrors: ErrorFormat = {
	...messageErrors,
	badRequest: (messages) => failure(400, ...messages),
};

export const userErrors: ErrorFormat = {
	missingKey: codedError(
		401,
		"This operation requires 'Authorization' in the HTTP header",
		'auth-1',
	),
	unknownKey: codedError(401, accessDenied, 'auth-1'),
	forbiddenKey: codedError(403, accessDenied),
	rateLimited: codedError(429, rateLimitExceeded, 'Rate Limit Exceeded'),
	badRequest: (messages) => ({
		status: 400,
		body: { errors: messages.flatMap((title) => errorsOf(codedError(400, title))) },
	}),
};

const errorsOf = ({ body }: ApiResponse): unknown[] => (body as { errors: unknown[] }).errors;

const emptyUnauthorized: ApiResponse = {
	status: 401,
	body: '',
	headers: { 'Content-Type': 'text/plain' },
};

export const eventErrors: ErrorFormat = {
	missingKey: emptyUnauthorized,
	unknownKey: emptyUnauthorized,
	forbiddenKey: emptyUnauthorized,
	badRequest: () => ({ status: 400, body: {} }),
};

/** The inbox of a user: nothing is said about what is wrong with a request. */
export const inboxErrors: ErrorFormat = {
	...userErrors,
	badRequest: () => ({ status: 400, body: {} }),
};

export const auditLogErrors: ErrorFormat = {
	...appErrors,
	forbiddenKey: { status: 403, body: {} },
	badRequest: () => ({ status: 400, body: {} }),
};
