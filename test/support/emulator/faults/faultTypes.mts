/** Faults before a request is processed. It counts toward the limits, except with `resetBefore`. */
const before = [
	/** 429, `Retry-After` in seconds. */
	'rateLimited',
	/** 429, `Retry-After` as an HTTP date. */
	'rateLimitedDate',
	/** 429, a date from a clock that is alternately ahead and behind, as its `Date` header shows. */
	'rateLimitedSkewed',
	/** 429 without `Retry-After`. */
	'rateLimitedSilent',
	/** 429, `Retry-After: soon`. */
	'rateLimitedMalformed',
	/** Server errors alternate between an empty, an HTML and a JSON body. */
	'error500',
	'error502',
	/** Every second one has a `Retry-After`. */
	'error503',
	/** The connection is reset; OneSignal never received the request. */
	'resetBefore',
] as const;

/** Faults in the response, after the request was processed. */
const after = [
	/** The response is late. */
	'slow',
	/** The connection is reset: a message was sent, but the client can't know. */
	'resetAfter',
	/** Responds with 500 although the request succeeded. */
	'error500After',
	/** Half of the JSON, alternately as a complete response and with the connection reset. */
	'truncated',
	/** The right JSON, alternately as `text/plain` and `text/html`. */
	'wrongContentType',
] as const;

/** Like `before`, but retrying doesn't help; only injected if `types` includes them. */
const permanentBefore = [
	/** 301, 302, 303, 307 and 308 in turn, with a `Location`. */
	'redirect',
	/** 300, 301, 302, 304 and 307 in turn, without a `Location`. */
	'redirectWithoutLocation',
	/** 400 with one of the messages that OneSignal has for a wrong key, in turn. */
	'keyError',
] as const;

/** Like `after`: successful responses that don't say what happened. Only injected if `types` includes them. */
const unclearAfter = [
	'emptyBody',
	/** `{}` */
	'emptyObject',
	/** `null` */
	'nullBody',
	/** `[]` */
	'emptyList',
	/** 204. */
	'noContent',
	/** `{"success":false}` */
	'successFalse',
	/** `errors` next to the response's own fields, alternately as a list and as a text. */
	'errorsBesideResult',
] as const;

export type FaultBefore = (typeof before | typeof permanentBefore)[number];
export type UnclearFault = (typeof unclearAfter)[number];
export type FaultAfter = (typeof after)[number] | UnclearFault;
export type FaultType = FaultBefore | FaultAfter;

/** The default types: a client that retries gets through all of them. */
export const faultTypes = [...before, ...after] as const;
export const optInFaultTypes = [...permanentBefore, ...unclearAfter] as const;
export const allFaultTypes = [...faultTypes, ...optInFaultTypes] as const;

export interface FaultSettings {
	/** The same seed and the same order of requests produce the same faults. */
	seed: number;
	/** Share of the requests that get a fault, 0 to 1. */
	rate: number;
	/** Fault types to choose from, all equally likely; defaults to `faultTypes`. */
	types?: readonly FaultType[];
	/** Restricts faults to some requests; the path has no query. */
	only?: (method: string, path: string) => boolean;
	/** Upper limit on the number of faults. */
	maxFaults?: number;
	/** `Retry-After` of 429 and 503, in seconds; defaults to 1, may be 0. */
	retryAfter?: number;
	/** Delay of a slow response; defaults to 300. */
	latencyMs?: number;
	/** Offset of the skewed clock, in seconds; defaults to 300. */
	clockSkew?: number;
	/** `Location` of a redirect; defaults to a path of the emulator that doesn't exist. */
	redirectTo?: string;
}

/** A fault for one request. */
export interface InjectedFault<Type = FaultType> {
	type: Type;
	/** How often this type occurred before; drives what alternates. */
	occurrence: number;
	settings: FaultSettings;
}

const typesBefore: readonly FaultType[] = [...before, ...permanentBefore];

export const isBefore = (fault: InjectedFault): fault is InjectedFault<FaultBefore> =>
	typesBefore.includes(fault.type);

export const isAfter = (fault: InjectedFault): fault is InjectedFault<FaultAfter> =>
	!isBefore(fault);
