import { rateLimitExceeded, texts, type Answer } from '../responses.mts';
import type { RefusalStyle } from '../errorFormats.mts';

/** 429 in the words of one family of endpoints. */
export const tooManyOf = (
	{ tooMany = texts(429, rateLimitExceeded) }: RefusalStyle,
	headers: Record<string, string> = {},
): Answer => ({ ...tooMany, headers });
