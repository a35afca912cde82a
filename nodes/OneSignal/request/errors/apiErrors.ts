import { NodeApiError } from 'n8n-workflow';
import type { JsonObject } from 'n8n-workflow';

import { adviceFor } from './errorTexts';
import { howToTryAgain, type Asker } from './retryHint';
import type { Answer, Silence } from '../http/httpClient';
import { wordsOf } from './readErrorBody';

/** Turns an answer that refuses into the one error the person sees. The only place that does so. */
export function raiseRefusal(context: Asker, answer: Answer): void {
	const { statusCode, body } = answer;
	if (statusCode < 400) return;
	const reason = wordsOf(body).join('; ');
	const { title, advice, again } = adviceFor(answer);
	const next = again ? `${advice} ${howToTryAgain(context, answer, again)}` : advice;
	throw answered(context, title, reason, next, String(statusCode));
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
export const unreachable = (context: Asker, silence: Silence): NodeApiError =>
	answered(
		context,
		'OneSignal could not be reached',
		silence.silence,
		`Check the connection of n8n to the internet. ${howToTryAgain(context, silence, 'same')}`,
		'none',
	);

/** The answer was cut on its way. */
export const unreadable = (context: Asker, answer: Answer): NodeApiError =>
	answered(
		context,
		"OneSignal's answer could not be read",
		'',
		`It may have done what you asked for. ${howToTryAgain(context, answer, 'same')}`,
		'none',
	);
