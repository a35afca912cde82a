import type { ApiRequest, ApiResponse, RequestResult } from '../http/httpClient';

/**
 * What a response means after an earlier attempt whose response was lost: what is gone was deleted by it,
 * and what stands in the way may be its work.
 */
export function reconcileLostResponse(
	{ method }: ApiRequest,
	result: RequestResult,
): RequestResult {
	if ('code' in result) return result;
	const { statusCode } = result;
	const isDeletion = method === 'DELETE';
	if (isDeletion && statusCode === 404) return deleted(result);
	const isConflict = statusCode === 409 || (isDeletion && statusCode === 400);
	return { ...result, isAfterLostResponse: true, ...(isConflict && { mayHaveSucceeded: true }) };
}

const deleted = (response: ApiResponse): ApiResponse => ({
	...response,
	statusCode: 200,
	body: { success: true },
});
