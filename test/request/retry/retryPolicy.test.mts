import {
	parseRetryAfter,
	nextRetryDelay,
	type AttemptResult,
} from '../../../nodes/OneSignal/request/retry/retryPolicy';
import { useShippedRateLimits } from '../../support/disableRateLimits.mts';

const limits = { maxAttempts: 10, maxMs: 600_000 };
const now = Date.parse('2026-11-22T12:00:00Z');

useShippedRateLimits();

const wait = (
	last: Partial<AttemptResult>,
	state: Partial<Parameters<typeof nextRetryDelay>[1]> = {},
	random = 0,
) =>
	nextRetryDelay(
		{ isComplete: true, ...last },
		{ count: 1, elapsed: 0, isRepeatable: true, ...state },
		limits,
		{ now: () => now, random: () => random },
	);

describe('asks again', () => {
	it.each([429, 500, 502, 503, 504])('after HTTP %d', (status) => {
		expect(wait({ status })).toBe(2_000);
	});

	it('where there was no response', () => {
		expect(wait({})).toBe(2_000);
	});

	it('where the answer was cut', () => {
		expect(wait({ status: 200, isComplete: false })).toBe(2_000);
	});

	it('after a 429 even what must not be repeated, since it was not worked on', () => {
		expect(wait({ status: 429 }, { isRepeatable: false })).toBe(2_000);
	});
});

describe('does not ask again', () => {
	it.each([200, 201, 202, 400, 401, 403, 404, 409, 422])('after HTTP %d', (status) => {
		expect(wait({ status })).toBeUndefined();
	});

	it.each<[string, Partial<AttemptResult>]>([
		['HTTP 503', { status: 503 }],
		['no response', {}],
		['half an answer', { status: 200, isComplete: false }],
	])('what would happen twice, after %s', (_what, last) => {
		expect(wait(last, { isRepeatable: false })).toBeUndefined();
	});

	it('more often than the person allows', () => {
		expect(wait({ status: 503 }, { count: 9 })).toBeDefined();
		expect(wait({ status: 503 }, { count: 10 })).toBeUndefined();
	});

	it('when the wait would end after the time that the person allows', () => {
		expect(wait({ status: 503 }, { elapsed: 598_000 })).toBe(2_000);
		expect(wait({ status: 503 }, { elapsed: 598_001 })).toBeUndefined();
		expect(wait({ status: 429, retryAfter: '601' })).toBeUndefined();
	});
});

describe('waits', () => {
	it('twice as long each time, up to a minute, drawn by chance', () => {
		const waits = [1, 2, 3, 4, 5, 6, 7].map((count) => wait({ status: 503 }, { count }));
		expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
		expect(wait({ status: 503 }, {}, 0.5)).toBe(3_000);
	});

	it.each([
		['seconds', '30', 30_000],
		['an HTTP date', 'Sun, 22 Nov 2026 12:00:45 GMT', 45_000],
		['less than the wait of its own', '1', 2_000],
		['a date that has passed', 'Sun, 22 Nov 2026 11:00:00 GMT', 2_000],
		['nonsense', 'soon', 2_000],
		['a negative number', '-5', 2_000],
		['nothing', undefined, 2_000],
	])('at least as long as asked for by %s', (_form, retryAfter, ms) => {
		expect(wait({ status: 429, retryAfter })).toBe(ms);
	});
});

it('reads a date by the clock of who made it', () => {
	const skewed = {
		date: 'Sun, 22 Nov 2026 12:05:00 GMT',
		retryAfter: 'Sun, 22 Nov 2026 12:05:30 GMT',
	};
	expect(wait({ status: 429, ...skewed })).toBe(30_000);
});

it('reads no delay where none is', () => {
	expect(
		['', undefined, 'soon', '12 parsecs', '1e9'].map((text) => parseRetryAfter(text, now)),
	).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
