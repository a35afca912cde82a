import type { Answer } from '../responses.mts';
import { tooManyOf } from '../limits/rateLimitResponse.mts';
import type { RefusalStyle } from '../errorFormats.mts';
import { failed } from './serverErrors.mts';
import type { Strike, TroubleBefore, Weather } from './faultTypes.mts';

/** The answer to a request that is not worked on; none where the connection breaks. */
export function turnAway(
	{ trouble, turn, weather }: Strike<TroubleBefore>,
	style: RefusalStyle,
	now: number,
): Answer | undefined {
	const { retryAfter = 1 } = weather;
	switch (trouble) {
		case 'tooMany':
			return tooManyOf(style, { 'Retry-After': String(retryAfter) });
		case 'tooManyDate':
			return tooManyOf(style, { 'Retry-After': httpDate(now + retryAfter * 1000) });
		case 'tooManySkewed':
			return tooManyOf(style, skewed(turn, weather, now));
		case 'tooManySilent':
			return tooManyOf(style);
		case 'tooManyMalformed':
			return tooManyOf(style, { 'Retry-After': 'soon' });
		case 'error500':
			return failed(500, turn);
		case 'error502':
			return failed(502, turn);
		case 'error503':
			return busy(turn, retryAfter);
		case 'cutBefore':
			return undefined;
	}
}

/** HTTP dates have whole seconds; rounding up keeps the wait from being too short. */
const httpDate = (milliseconds: number): string =>
	new Date(Math.ceil(milliseconds / 1000) * 1000).toUTCString();

function skewed(turn: number, { retryAfter = 1, skew = 300 }: Weather, now: number) {
	const clock = now + (turn % 2 === 0 ? skew : -skew) * 1000;
	return { Date: httpDate(clock), 'Retry-After': httpDate(clock + retryAfter * 1000) };
}

function busy(turn: number, retryAfter: number): Answer {
	const answer = failed(503, turn);
	if (turn % 2 === 0) return answer;
	return { ...answer, headers: { ...answer.headers, 'Retry-After': String(retryAfter) } };
}
