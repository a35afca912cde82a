import type { RetryMode } from './retryHint';
import type { ApiResponse } from '../http/httpClient';
import { errorCodeIn, errorMessagesIn } from './readErrorBody';

/** What a person reads about an answer that refuses. */
interface ErrorText {
	title: string;
	/** What to do next. */
	advice: string;
	/** What may go well then. */
	again?: RetryMode;
}

/** By HTTP status. */
const textsByStatus: Record<number, ErrorText> = {
	400: {
		title: 'OneSignal did not accept the request',
		advice: "The words after the colon are OneSignal's own. Correct what they name in the fields.",
		again: 'corrected',
	},
	401: {
		title: 'OneSignal does not accept the App API Key',
		advice:
			'Open the credential, check that App ID and App API Key belong to the same app, and test it.',
	},
	403: {
		title: 'OneSignal does not allow this',
		advice:
			'Check that the key belongs to this app, that its IP allowlist lets n8n in, and that your OneSignal plan has this function.',
	},
	404: {
		title: 'OneSignal does not know this ID',
		advice: 'Check that the ID exists in the app of the credential and was not deleted.',
	},
	409: {
		title: 'This is in conflict with what OneSignal has',
		advice: 'Choose another name or ID, or change what is there.',
		again: 'corrected',
	},
	422: {
		title: 'OneSignal cannot work with these values',
		advice: "Check that all content is filled in and that your plan's limits are not reached.",
	},
	429: {
		title: 'OneSignal asks to slow down',
		advice: 'Wait a moment.',
		again: 'same',
	},
};

/** The same where the key of the organization was used, which has no App ID. */
const organizationTextsByStatus: Record<number, ErrorText> = {
	...textsByStatus,
	401: {
		title: 'OneSignal does not accept the Organization API Key',
		advice:
			'Open the credential and test it. The key stands in OneSignal under Organizations > Keys & IDs, and differs from that of an app.',
	},
	403: {
		title: 'OneSignal does not allow this',
		advice:
			'Check that the app belongs to the organization of the key, and that the IP allowlist of the key lets n8n in.',
	},
};

const aliasTaken: ErrorText = {
	title: 'This belongs to another user in OneSignal',
	advice:
		'Find the user who has it (OneSignal names the label), and remove it there first or use that user.',
};

/** A 409 that says more, by OneSignal's code. */
const conflictTexts: Record<string, ErrorText> = {
	Conflict: aliasTaken,
	'user-2': aliasTaken,
	'Subscription Limit Exceeded': {
		title: 'The user has as many subscriptions as OneSignal allows',
		advice: 'Delete one that is no longer used.',
		again: 'same',
	},
};

const rejected: ErrorText = {
	title: 'OneSignal did not accept the request',
	advice: "Compare the fields with OneSignal's documentation of this call.",
};

/** OneSignal turned it down without a word. */
const rejectedWithoutReason: ErrorText = {
	...rejected,
	advice: 'OneSignal does not say why. Check that every ID and text is what you meant.',
};

/** What an earlier try has done may be what stands in the way of the last one. */
const mayHaveSucceededHint =
	'An earlier try may have done it, and its answer was lost. Look in OneSignal, or with Get, whether it did.';

const unavailable: ErrorText = {
	title: 'OneSignal is not available right now',
	advice: 'Wait until it is.',
	again: 'same',
};

/** Title and next step for an answer that refuses. */
export function errorTextFor({
	statusCode,
	body,
	isForOrganization,
	mayHaveSucceeded,
}: ApiResponse): ErrorText {
	if (statusCode >= 500) return unavailable;
	const code = errorCodeIn(body);
	if (statusCode === 409 && Object.hasOwn(conflictTexts, code)) return conflictTexts[code];
	const told =
		(isForOrganization ? organizationTextsByStatus : textsByStatus)[statusCode] ?? rejected;
	if (mayHaveSucceeded) return { title: told.title, advice: mayHaveSucceededHint };
	return statusCode === 400 && errorMessagesIn(body).length === 0 ? rejectedWithoutReason : told;
}
