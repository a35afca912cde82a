import { NodeApiError } from 'n8n-workflow';
import type { INode, JsonObject } from 'n8n-workflow';

import type { Answer } from './wire';
import { codeIn, wordsOf } from './words';

/** Who asked: an item of a run, or a dropdown, which has no item. */
interface Asker {
	getNode(): INode;
	getItemIndex?(): number;
}

interface Told {
	title: string;
	advice: string;
}

/** Title and next step for what OneSignal answers, by HTTP status. */
const answers: Record<number, Told> = {
	400: {
		title: 'OneSignal did not accept the request',
		advice: 'Correct the field that OneSignal names and run the node again.',
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
		title: 'This belongs to another user in OneSignal',
		advice:
			'Find the user who has it (OneSignal names the label), and remove it there first or use that user.',
	},
	422: {
		title: 'OneSignal cannot work with these values',
		advice: 'Check that all content is filled in and that your plan’s limits are not reached.',
	},
	429: {
		title: 'OneSignal asks to slow down',
		advice: 'Run the node again in a moment: what was already sent is not sent twice.',
	},
};

/** The same where the key of the organization was used, which has no App ID. */
const answersToOrganization: Record<number, Told> = {
	...answers,
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

/** A 409 that is about something else than the identity of a user, by OneSignal's code. */
const conflicts: Record<string, Told> = {
	'Subscription Limit Exceeded': {
		title: 'The user has as many subscriptions as OneSignal allows',
		advice: 'Delete one that is no longer used, then run the node again.',
	},
};

const refusedOtherwise: Told = {
	title: 'OneSignal did not accept the request',
	advice: 'Compare the fields with OneSignal’s documentation of this call.',
};

const unavailable: Told = {
	title: 'OneSignal is not available right now',
	advice: 'Run the node again later: what was already sent is not sent twice.',
};

/** Turns an answer that refuses into the one error the person sees. The only place that does so. */
export function raiseRefusal(context: Asker, answer: Answer): void {
	const { statusCode, body } = answer;
	if (statusCode < 400) return;
	const { title, advice } = toldFor(answer);
	throw answered(context, title, wordsOf(body).join('; '), advice, String(statusCode));
}

function toldFor({ statusCode, body, isForOrganization }: Answer): Told {
	if (statusCode >= 500) return unavailable;
	const known = (isForOrganization ? answersToOrganization : answers)[statusCode];
	return (statusCode === 409 && conflicts[codeIn(body)]) || (known ?? refusedOtherwise);
}

/** An error in OneSignal's words, for one item. */
export function answered(
	context: Asker,
	title: string,
	reason: string,
	advice: string,
	httpCode = '200',
): NodeApiError {
	const itemIndex = context.getItemIndex?.();
	const place = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const message = `${title}${reason ? `: ${presentable(reason)}` : ''}${place}`;
	const error = new NodeApiError(context.getNode(), {} as JsonObject, {
		message,
		description: advice,
		httpCode,
		itemIndex,
	});
	// Set afterwards, since n8n swaps a message that holds letters like EPERM for a text of its own.
	error.message = message;
	return error;
}

/** Longer reasons echo what was sent, such as the body of an email. */
const maxReason = 400;

/** No key in an error; and no "canceled", for which n8n would take the execution as stopped by hand. */
const presentable = (reason: string): string =>
	reason
		.replace(/os_v2_\w+/g, 'os_v2_…')
		.replace(/canceled/gi, 'cancelled')
		.slice(0, maxReason);

/** The connection broke or nobody answered. */
export const unreachable = (context: Asker, why: string): NodeApiError =>
	answered(
		context,
		'OneSignal could not be reached',
		why,
		'Check the connection of n8n to the internet and run the node again: what was already sent is not sent twice.',
		'none',
	);

/** The answer was cut on its way. */
export const unreadable = (context: Asker): NodeApiError =>
	answered(
		context,
		"OneSignal's answer could not be read",
		'',
		'It may have done what you asked for. Look in OneSignal before you run the node again.',
		'none',
	);
