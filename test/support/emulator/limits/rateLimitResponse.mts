import type { ErrorFormat } from '../errorFormats.mts';
import { errorList, rateLimitExceeded, type ApiResponse } from '../responses.mts';

/** 429 in the format of one family of endpoints. */
export const rateLimitResponse = (
	{ rateLimited = errorList(429, rateLimitExceeded) }: ErrorFormat,
	headers: Record<string, string> = {},
): ApiResponse => ({ ...rateLimited, headers });
