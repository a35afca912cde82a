import type { Identity } from './records.mts';

export interface Answer {
	status: number;
	/** Objects go out as JSON, text as it is. */
	body: unknown;
	headers?: Record<string, string>;
}

/** Ends a request early with OneSignal's own refusal. */
export class Refusal extends Error {
	readonly answer: Answer;

	constructor(answer: Answer) {
		super(`Refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
		this.answer = answer;
	}
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const accepted = (body: unknown): Answer => ({ status: 202, body });

/** A list of texts: messages, templates, segments, apps. */
export const texts = (status: number, ...errors: string[]): Answer => ({
	status,
	body: { errors },
});

/** A list of texts that also says `success: false`: templates. */
export const failure = (status: number, ...errors: string[]): Answer => ({
	status,
	body: { success: false, errors },
});

/** OneSignal publishes hardly any codes of user errors; its own specification writes this one. */
const unpublishedCode = 'internal error code';

/** Objects with code and title: users, aliases, subscriptions. */
export const coded = (
	status: number,
	title: string,
	code = unpublishedCode,
	meta?: unknown,
): Answer => ({ status, body: { errors: [meta ? { code, title, meta } : { code, title }] } });

export const accessDenied =
	"Access denied.  Please include an 'Authorization: ...' header with a valid API key (https://documentation.onesignal.com/docs/en/keys-and-ids#api-keys).";

export const conflictingAliases = (aliases: Identity): Refusal =>
	new Refusal(coded(409, 'Conflicting aliases', 'Conflict', { conflicting_aliases: aliases }));

export const claimedAliases = (aliases: Identity): Refusal =>
	new Refusal(coded(409, 'One or more Aliases claimed by another User', 'user-2', aliases));

export const subscriptionLimit = (): Refusal =>
	new Refusal(
		coded(
			409,
			'The user already has the maximum number of subscriptions',
			'Subscription Limit Exceeded',
		),
	);

export const unknownUser = (label: string, id: string): Refusal =>
	new Refusal(coded(404, `Given alias (${label}: ${id}) doesn't match an existing user`));

export const unknownSubscription = (): Refusal =>
	new Refusal(coded(404, 'Subscription not found', 'subscription-0'));

export const invalidUuid = (field: string, value: string): Refusal =>
	new Refusal(coded(400, 'Invalid UUID', 'request-1', { [field]: value }));

export const noTargeting =
	'You must include which players, segments, or tags you wish to send this notification to.';
export const severalChannels = 'You may only send to one delivery channel at a time';
export const noEnglish = 'Message Notifications must have English language content';
export const rateLimitExceeded = 'API rate limit exceeded';
export const nobodySubscribed = 'All included players are not subscribed';
export const noAppId =
	'app_id not found. You may be missing a Content-Type: application/json header.';
