import type { ErrorFormat } from './errorFormats.mts';
import { corruptResponse } from './faults/corruptResponse.mts';
import { createFaultInjector, type FaultInjector } from './faults/faultInjector.mts';
import { isAfter, isBefore, type FaultSettings } from './faults/faultTypes.mts';
import { rejectRequest } from './faults/rejectRequest.mts';
import type { Limits } from './limits/limits.mts';
import { createRateLimiter, type CountedRequest, type RateLimiter } from './limits/rateLimiter.mts';
import { rateLimitResponse } from './limits/rateLimitResponse.mts';
import type { RecordedRequest } from './records.mts';
import type { ApiResponse } from './responses.mts';
import type { WireResponse } from './wireResponse.mts';

/** What sits between a client and the API: injected faults and rate limits. */
export interface Network {
	faultInjector?: FaultInjector;
	rateLimiter?: RateLimiter;
	/** Milliseconds since 1970. */
	now(): number;
}

export function setFaults(network: Network, settings: FaultSettings | undefined): void {
	network.faultInjector = settings && createFaultInjector(settings);
}

export function setLimits(network: Network, limits: Limits | undefined): void {
	network.rateLimiter = limits && createRateLimiter(limits);
}

/** Keeps the settings, but restarts the seed and all counts. */
export function resetNetwork(network: Network): void {
	setFaults(network, network.faultInjector?.settings);
	setLimits(network, network.rateLimiter?.limits);
}

/** A request that has not been processed yet. */
export interface PendingRequest {
	errorFormat: ErrorFormat;
	/** What the rate limits count; undefined if the key or the path was wrong. */
	counted?: CountedRequest;
	respond(): ApiResponse;
}

export interface NetworkResult {
	wireResponse: WireResponse;
	/** The API's own response, before a fault changed it. */
	original?: ApiResponse;
}

/**
 * Applies rate limits and faults to a request and notes them on its record. Every request that
 * arrives counts toward the limits, even if a fault then rejects it.
 */
export function applyNetwork(
	{ faultInjector, rateLimiter, now }: Network,
	{ errorFormat, counted, respond }: PendingRequest,
	record: RecordedRequest,
): NetworkResult {
	const fault = faultInjector?.next(record.method, record.path.split('?')[0]);
	if (counted && fault?.type !== 'resetBefore') {
		record.limit = rateLimiter?.count(counted, now());
	}
	if (fault && isBefore(fault) && !record.limit) {
		record.fault = fault.type;
		return { wireResponse: { response: rejectRequest(fault, errorFormat, now()) } };
	}
	record.processed = !record.limit;
	const original = record.limit
		? rateLimitResponse(errorFormat, { 'Retry-After': '1' })
		: respond();
	if (!fault || !isAfter(fault)) return { wireResponse: { response: original }, original };
	record.fault = fault.type;
	return { wireResponse: corruptResponse(fault, original), original };
}
