import type { ApiResponse } from '../responses.mts';
import { serialize, type WireResponse } from '../wireResponse.mts';
import type { FaultAfter, InjectedFault } from './faultTypes.mts';
import { serverError } from './serverErrors.mts';
import { unclearResponse } from './unclearResponse.mts';

/** What reaches the client of the API's own response. */
export function corruptResponse(
	{ type, occurrence, settings }: InjectedFault<FaultAfter>,
	original: ApiResponse,
): WireResponse {
	const isEven = occurrence % 2 === 0;
	switch (type) {
		case 'slow':
			return { response: original, delayMs: settings.latencyMs ?? 300 };
		case 'resetAfter':
			return { response: undefined };
		case 'error500After':
			return { response: serverError(500, occurrence) };
		case 'truncated':
			return isEven
				? { response: { ...original, body: firstHalf(original) } }
				: { response: original, isCutShort: true };
		case 'wrongContentType':
			return {
				response: withContentType(original, isEven ? 'text/plain' : 'text/html; charset=utf-8'),
			};
		default:
			return { response: isSuccess(original) ? unclearResponse(type, isEven, original) : original };
	}
}

const isSuccess = ({ status }: ApiResponse): boolean => status < 300;

const withContentType = (response: ApiResponse, type: string): ApiResponse => ({
	...response,
	headers: { ...response.headers, 'Content-Type': type },
});

export function firstHalf(response: ApiResponse): string {
	const text = serialize(response);
	return text.slice(0, Math.floor(text.length / 2));
}
