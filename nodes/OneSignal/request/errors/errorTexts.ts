import { isObject } from '../../parse/json';
import type { ApiResponse } from '../http/httpClient';
import { errorCodeIn, errorMessagesIn } from './readErrorBody';
import type { RetryMode } from './retryHint';

/** What a person reads about a response that refuses. */
interface ErrorText {
	title: string;
	/** What to do next. */
	advice: string;
	/** What may succeed then. */
	again?: RetryMode;
}

const keyRejected: ErrorText = {
	title: "OneSignal doesn't accept the App API Key",
	advice:
		'Open the credential, check that the App ID and the App API Key belong to the same app, and test it.',
};

const organizationKeyRejected: ErrorText = {
	title: "OneSignal doesn't accept the Organization API Key",
	advice:
		'Open the credential and test it. The key is in OneSignal under Organizations > Keys & IDs and differs from the key of an app.',
};

const notAllowed: ErrorText = {
	title: "OneSignal doesn't allow this",
	advice:
		'Check that the key belongs to this app, that its IP allowlist includes n8n, and that your OneSignal plan includes this feature.',
};

const organizationNotAllowed: ErrorText = {
	...notAllowed,
	advice:
		"Check that the app or organization is the key's own, that the key's IP allowlist includes n8n, and that your OneSignal plan includes this feature.",
};

const redirected: ErrorText = {
	title: 'The request was redirected instead of answered',
	advice:
		"The node doesn't follow redirects, since they could pass the API key on to another host. Check whether a proxy stands between n8n and OneSignal.",
};

/** By HTTP status. */
const textsByStatus: Record<number, ErrorText> = {
	400: {
		title: "OneSignal didn't accept the request",
		advice: 'If OneSignal names a field in this message, correct it.',
		again: 'corrected',
	},
	401: keyRejected,
	403: notAllowed,
	404: {
		title: "OneSignal doesn't know this ID",
		advice: "Check that the ID exists in the credential's app and wasn't deleted.",
	},
	409: {
		title: 'This conflicts with existing data in OneSignal',
		advice: 'Compare your values with what is in OneSignal now.',
		again: 'corrected',
	},
	422: {
		title: "OneSignal couldn't process these values",
		advice: "Check that all content is filled in and that your plan's limits aren't reached.",
	},
	429: {
		title: "OneSignal's rate limit was reached",
		advice: 'Wait a moment.',
		again: 'same',
	},
};

const aliasTaken: ErrorText = {
	title: 'Another user in OneSignal already has this alias or ID',
	advice:
		'Find the user who has it (OneSignal names the label). Remove it there, or use that user.',
};

const tooManySubscriptions: ErrorText = {
	title: 'The user has the maximum number of subscriptions',
	advice: 'Delete one that is no longer used.',
	again: 'same',
};

/** A 409 that says more, by OneSignal's code. */
const conflictTexts: Record<string, ErrorText> = {
	Conflict: aliasTaken,
	'user-2': aliasTaken,
	'Subscription Limit Exceeded': tooManySubscriptions,
};

const rejected: ErrorText = {
	title: "OneSignal didn't accept the request",
	advice: "Compare the fields with OneSignal's documentation of this operation.",
};

const rejectedWithoutReason: ErrorText = {
	...rejected,
	advice: "OneSignal doesn't say why. Check every ID and text.",
	again: 'corrected',
};

const unavailable: ErrorText = {
	title: "OneSignal isn't available right now",
	advice: 'Wait a few minutes.',
	again: 'same',
};

const alreadyUsed: ErrorText = {
	title: 'This name or ID is already used in OneSignal',
	advice: 'Use a different name or ID, or change the existing entry.',
	again: 'corrected',
};

/** An earlier attempt may be what stands in the way of the last one. */
const mayHaveSucceededHint =
	'An earlier attempt may have succeeded, but its response was lost. Check in OneSignal or with a Get operation.';

/**
 * What OneSignal says, where that tells more than its status: it answers questions of keys with 400, 401
 * and 403 alike.
 */
const textsByMessage: Array<[pattern: RegExp, forApp: ErrorText, forOrganization: ErrorText]> = [
	[
		/case-sensitive header of Authorization|Access denied|valid API key|API key (is )?(invalid|missing)|app_id not found/i,
		keyRejected,
		organizationKeyRejected,
	],
	[
		/not available for applications on your plan/i,
		{ ...notAllowed, advice: "Your OneSignal plan doesn't include this feature." },
		organizationNotAllowed,
	],
	[
		/\btags?\b.{0,80}\blimit|limit.{0,80}\btags?\b/i,
		{
			title: 'The user has as many tags as your OneSignal plan allows',
			advice: 'Delete tags that are no longer used with User > Delete Tags, or upgrade the plan.',
			again: 'corrected',
		},
		rejected,
	],
	[/\balready (been )?(exists|in use|taken|used)\b|\bis taken\b/i, alreadyUsed, alreadyUsed],
];

/** Title and next step for a response that refuses. */
export function errorTextFor(response: ApiResponse): ErrorText {
	const { statusCode, body, mayHaveSucceeded } = response;
	if (statusCode >= 500 || statusCode === 408 || statusCode === 425) return unavailable;
	if (statusCode >= 300 && statusCode < 400) return redirected;
	const code = errorCodeIn(body);
	if (statusCode === 409 && Object.hasOwn(conflictTexts, code)) return conflictTexts[code];
	const text = textByMessage(response) ?? textByStatus(response);
	if (mayHaveSucceeded) return { title: text.title, advice: mayHaveSucceededHint };
	return text;
}

function textByMessage({ body, isForOrganization }: ApiResponse): ErrorText | undefined {
	const said = errorMessagesIn(body).join('; ').slice(0, 1000);
	const [, forApp, forOrganization] = textsByMessage.find(([pattern]) => pattern.test(said)) ?? [];
	return isForOrganization ? forOrganization : forApp;
}

function textByStatus({ statusCode, body, isForOrganization }: ApiResponse): ErrorText {
	if (isForOrganization && statusCode === 401) return organizationKeyRejected;
	if (isForOrganization && statusCode === 403) return organizationNotAllowed;
	const isSilent = errorMessagesIn(body).length === 0;
	if (isSilent && (statusCode === 400 || (isObject(body) && statusCode < 300)))
		return rejectedWithoutReason;
	return textsByStatus[statusCode] ?? rejected;
}
