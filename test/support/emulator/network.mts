import type { Answer } from './responses.mts';
import { openGate, type Arrival, type Gate } from './limits/rateLimiter.mts';
import type { Limits } from './limits/limits.mts';
import { tooManyOf } from './limits/rateLimitResponse.mts';
import type { RecordedRequest } from './records.mts';
import type { RefusalStyle } from './errorFormats.mts';
import type { Reply } from './wireResponse.mts';
import { openSky, type Sky } from './faults/faultInjector.mts';
import { spoil } from './faults/corruptResponse.mts';
import { turnAway } from './faults/rejectRequest.mts';
import { isAfter, isBefore, type Weather } from './faults/faultTypes.mts';

/** What stands between a client and the API. */
export interface Conditions {
	sky?: Sky;
	gate?: Gate;
	/** Milliseconds since 1970. */
	now(): number;
}

export function setWeather(conditions: Conditions, weather: Weather | undefined): void {
	conditions.sky = weather && openSky(weather);
}

export function setLimits(conditions: Conditions, limits: Limits | undefined): void {
	conditions.gate = limits && openGate(limits);
}

/** The same conditions from their beginning: the seed, the counts. */
export function beginAgain(conditions: Conditions): void {
	setWeather(conditions, conditions.sky?.weather);
	setLimits(conditions, conditions.gate?.limits);
}

/** A request that waits to be answered. */
export interface Visit {
	refusals: RefusalStyle;
	/** What the limits count; nothing where the key or the path was wrong. */
	arrival?: Arrival;
	answer(): Answer;
}

export interface Passage {
	reply: Reply;
	/** The answer before anything happened to it. */
	made?: Answer;
}

/**
 * Lets a request through limits and weather, and notes on its record what it met. Whatever arrives
 * counts against the limits, also where the weather then turns it away.
 */
export function letThrough(
	{ sky, gate, now }: Conditions,
	{ refusals, arrival, answer }: Visit,
	record: RecordedRequest,
): Passage {
	const strike = sky?.draw(record.method, record.path.split('?')[0]);
	if (arrival && strike?.trouble !== 'cutBefore') record.limit = gate?.count(arrival, now());
	if (strike && isBefore(strike) && !record.limit) {
		record.weather = strike.trouble;
		return { reply: { answer: turnAway(strike, refusals, now()) } };
	}
	record.processed = !record.limit;
	const made = record.limit ? tooManyOf(refusals, { 'Retry-After': '1' }) : answer();
	if (!strike || !isAfter(strike)) return { reply: { answer: made }, made };
	record.weather = strike.trouble;
	return { reply: spoil(strike, made), made };
}
