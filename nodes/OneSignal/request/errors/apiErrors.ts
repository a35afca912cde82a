import { NodeApiError } from 'n8n-workflow';
import type { JsonObject } from 'n8n-workflow';

import { errorTextFor } from './errorTexts';
import { retryHint, type Asker } from './retryHint';
import type { ApiResponse, TransportError } from '../http/httpClient';
import { errorMessagesIn } from './readErrorBody';

/** Turns an answer that refuses into the one error the person sees. The only place that does so. */
export function throwApiError(context: Asker, answer: ApiResponse): void {
	const { statusCode, body } = answer;
	if (statusCode < 400) return;
	const reason = errorMessagesIn(body).join('; ');
	const { title, advice, again } = errorTextFor(answer);
	const next = again ? `${advice} ${retryHint(context, answer, again)}` : advice;
	throw apiError(context, title, reason, next, String(statusCode));
}

/** An error in OneSignal's words, for one item. */
export function apiError(
	context: Asker,
	title: string,
	reason: string,
	advice: string,
	httpCode = '200',
): NodeApiError {
	const itemIndex = context.getItemIndex?.();
	const place = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const message = `${title}${reason ? `: ${redact(reason)}` : ''}${place}`;
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
const redact = (reason: string): string =>
	reason
		.replace(/os_v2_\w+/g, 'os_v2_…')
		.replace(/canceled/gi, 'cancelled')
		.slice(0, maxReason);

/** The connection broke or nobody answered. */
export const connectionError = (context: Asker, silence: TransportError): NodeApiError =>
	apiError(
		context,
		'OneSignal could not be reached',
		silence.code,
		`Check the connection of n8n to the internet. ${retryHint(context, silence, 'same')}`,
		'none',
	);

/** The answer was cut on its way. */
export const invalidResponseError = (context: Asker, answer: ApiResponse): NodeApiError =>
	apiError(
		context,
		"OneSignal's answer could not be read",
		'',
		`It may have done what you asked for. ${retryHint(context, answer, 'same')}`,
		'none',
	);
