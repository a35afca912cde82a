import { NodeApiError } from 'n8n-workflow';
import type { JsonObject } from 'n8n-workflow';

import { withMessage } from '../../parse/errorMessage';
import type { ApiResponse, RequestContext, TransportError } from '../http/httpClient';
import { settingsOf } from '../run/settings';
import { errorTextFor } from './errorTexts';
import { errorMessagesIn, withoutPlayers } from './readErrorBody';
import { retryHint } from './retryHint';

/** What a person reads: the message, what OneSignal said, and what to do next. */
interface ErrorParts {
	title: string;
	/** OneSignal's own words. */
	reason?: string;
	advice: string;
	httpCode?: string;
}

/** The one error that a person sees for a response that refuses the whole request. */
export function responseError(context: RequestContext, response: ApiResponse): NodeApiError {
	const { statusCode, body } = response;
	const { title, advice, again } = errorTextFor(response);
	const next = again ? `${advice} ${retryHint(context, response, again)}` : advice;
	const reason = withoutPlayers(errorMessagesIn(body).join('; '));
	return apiError(context, { title, reason, advice: next, httpCode: String(statusCode) });
}

/** An error for one item. */
export function apiError(
	context: RequestContext,
	{ title, reason = '', advice, httpCode = '200' }: ErrorParts,
): NodeApiError {
	const itemIndex = 'getItemIndex' in context ? context.getItemIndex() : undefined;
	const place = itemIndex === undefined ? '' : ` [item ${itemIndex}]`;
	const message = `${title}${reason && `: ${readable(context, reason)}`}${place}`;
	const error = new NodeApiError(context.getNode(), {} as JsonObject, {
		message,
		description: advice,
		httpCode,
		itemIndex,
	});
	return withMessage(error, message);
}

/** Longer reasons echo what was sent, such as the body of an email. */
const maxReason = 400;

/** OneSignal's words without keys, and with the panel's labels for its parameters. */
const readable = (context: RequestContext, reason: string): string =>
	withLabels(context, reason.replace(/os_v2_\w+/g, 'os_v2_***')).slice(0, maxReason);

function withLabels(context: RequestContext, reason: string): string {
	if (!('getItemIndex' in context)) return reason;
	const { parameterLabels } = settingsOf(context);
	return reason.replace(/["'`]?\b([a-z]+(?:[._][a-z]+)+)\b["'`]?/g, (whole, parameter: string) =>
		Object.hasOwn(parameterLabels, parameter) ? `'${parameterLabels[parameter]}'` : whole,
	);
}

/** The connection broke, or no response came. */
export const connectionError = (context: RequestContext, error: TransportError): NodeApiError =>
	apiError(context, {
		title: "OneSignal couldn't be reached",
		reason: error.code,
		advice: `Check n8n's internet connection. ${error.neverSent ? 'Nothing was sent. ' : ''}${retryHint(context, error, 'same')}`,
		httpCode: 'none',
	});

/** The response was cut on its way, or says nothing. */
export const invalidResponseError = (
	context: RequestContext,
	response: ApiResponse,
): NodeApiError =>
	apiError(context, {
		title: "OneSignal's response was incomplete",
		advice: `The request may have been processed. Wait a moment. ${retryHint(context, response, 'same')}`,
		httpCode: 'none',
	});
