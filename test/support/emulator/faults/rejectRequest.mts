import type { ErrorFormat } from '../errorFormats.mts';
import { rateLimitResponse } from '../limits/rateLimitResponse.mts';
import {
	accessDenied,
	errorList,
	missingAppId,
	missingHeader,
	type ApiResponse,
} from '../responses.mts';
import type { FaultBefore, FaultSettings, InjectedFault } from './faultTypes.mts';
import { serverError } from './serverErrors.mts';

/** The response to a request that isn't processed; undefined if the connection is reset. */
export function rejectRequest(
	{ type, occurrence, settings }: InjectedFault<FaultBefore>,
	format: ErrorFormat,
	now: number,
): ApiResponse | undefined {
	const { retryAfter = 1 } = settings;
	switch (type) {
		case 'rateLimited':
			return rateLimitResponse(format, { 'Retry-After': String(retryAfter) });
		case 'rateLimitedDate':
			return rateLimitResponse(format, { 'Retry-After': httpDate(now + retryAfter * 1000) });
		case 'rateLimitedSkewed':
			return rateLimitResponse(format, skewedDates(occurrence, settings, now));
		case 'rateLimitedSilent':
			return rateLimitResponse(format);
		case 'rateLimitedMalformed':
			return rateLimitResponse(format, { 'Retry-After': 'soon' });
		case 'error500':
			return serverError(500, occurrence);
		case 'error502':
			return serverError(502, occurrence);
		case 'error503':
			return unavailable(occurrence, retryAfter);
		case 'resetBefore':
			return undefined;
		case 'redirect':
			return redirect(occurrence, settings);
		case 'redirectWithoutLocation':
			return emptyResponse(statusesWithoutLocation[occurrence % 5]);
		case 'keyError':
			return errorList(400, keyErrors[occurrence % keyErrors.length]);
	}
}

/** HTTP dates have whole seconds; rounding up keeps the wait from being too short. */
const httpDate = (milliseconds: number): string =>
	new Date(Math.ceil(milliseconds / 1000) * 1000).toUTCString();

function skewedDates(
	occurrence: number,
	{ retryAfter = 1, clockSkew = 300 }: FaultSettings,
	now: number,
) {
	const clock = now + (occurrence % 2 === 0 ? clockSkew : -clockSkew) * 1000;
	return { Date: httpDate(clock), 'Retry-After': httpDate(clock + retryAfter * 1000) };
}

const statusesWithLocation = [301, 302, 303, 307, 308];
const statusesWithoutLocation = [300, 301, 302, 304, 307];

const emptyResponse = (status: number): ApiResponse => ({
	status,
	body: '',
	headers: { 'Content-Type': 'text/plain' },
});

function redirect(occurrence: number, { redirectTo = '/redirected' }: FaultSettings): ApiResponse {
	const response = emptyResponse(statusesWithLocation[occurrence % 5]);
	return { ...response, headers: { ...response.headers, Location: redirectTo } };
}

const keyErrors = [missingHeader, accessDenied, missingAppId];

function unavailable(occurrence: number, retryAfter: number): ApiResponse {
	const response = serverError(503, occurrence);
	if (occurrence % 2 === 0) return response;
	return { ...response, headers: { ...response.headers, 'Retry-After': String(retryAfter) } };
}
