import type { Identity } from './records.mts';

export interface ApiResponse {
	status: number;
	/** Objects are serialized as JSON, strings are sent as they are. */
	body: unknown;
	headers?: Record<string, string>;
}

/** Ends a request early with an error response. */
export class ApiError extends Error {
	readonly response: ApiResponse;

	constructor(response: ApiResponse) {
		super(`Rejected with ${response.status}: ${JSON.stringify(response.body)}`);
		this.response = response;
	}
}

export const ok = (body: unknown): ApiResponse => ({ status: 200, body });
export const accepted = (body: unknown): ApiResponse => ({ status: 202, body });

/** A list of messages: messages, templates, segments, apps. */
export const errorList = (status: number, ...errors: string[]): ApiResponse => ({
	status,
	body: { errors },
});

/** A list of messages with `success: false`: templates. */
export const failure = (status: number, ...errors: string[]): ApiResponse => ({
	status,
	body: { success: false, errors },
});

/** OneSignal publishes few codes of user errors; this is the placeholder in its specification. */
const placeholderCode = 'internal error code';

/** Objects with code and title: users, aliases, subscriptions. */
export const codedError = (
	status: number,
	title: string,
	code = placeholderCode,
	meta?: unknown,
): ApiResponse => ({ status, body: { errors: [meta ? { code, title, meta } : { code, title }] } });

export const accessDenied =
	"Access denied.  Please include an 'Authorization: ...' header with a valid API key (https://documentation.onesignal.com/docs/en/keys-and-ids#api-keys).";

export const conflictingAliases = (aliases: Identity): ApiError =>
	new ApiError(
		codedError(409, 'Conflicting aliases', 'Conflict', { conflicting_aliases: aliases }),
	);

export const claimedAliases = (aliases: Identity): ApiError =>
	new ApiError(codedError(409, 'One or more Aliases claimed by another User', 'user-2', aliases));

export const subscriptionLimit = (): ApiError =>
	new ApiError(
		codedError(
			409,
			'The user already has the maximum number of subscriptions',
			'Subscription Limit Exceeded',
		),
	);

export const userNotFound = (label: string, id: string): ApiError =>
	new ApiError(codedError(404, `Given alias (${label}: ${id}) doesn't match an existing user`));

export const subscriptionNotFound = (): ApiError =>
	new ApiError(codedError(404, 'Subscription not found', 'subscription-0'));

export const duplicateSubscriptions = (ids: string[]): ApiError =>
	new ApiError(
		codedError(
			400,
			`Multiple subscriptions have this token and type: ${ids.join(', ')}`,
			undefined,
			{
				subscription_ids: ids,
			},
		),
	);

export const invalidUuid = (field: string, value: string): ApiError =>
	new ApiError(codedError(400, 'Invalid UUID', 'request-1', { [field]: value }));

export const missingHeader = 'Please include a case-sensitive header of Authorization';
export const missingTargeting =
	'You must include which players, segments, or tags you wish to send this notification to.';
export const multipleChannels = 'You may only send to one delivery channel at a time';
export const missingEnglish = 'Message Notifications must have English language content';
export const rateLimitExceeded = 'API rate limit exceeded';
export const noSubscribedRecipients = 'All included players are not subscribed';
export const missingAppId =
	'app_id not found. You may be missing a Content-Type: application/json header.';
