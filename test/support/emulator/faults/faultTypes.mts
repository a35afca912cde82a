/** What can happen before a request is worked on. It counts as having come, but for `cutBefore`. */
const before = [
	/** 429, `Retry-After` in seconds. */
	'tooMany',
	/** 429, `Retry-After` as an HTTP date. */
	'tooManyDate',
	/** 429, such a date from a clock that is ahead or behind, in turn. Its `Date` header says so. */
	'tooManySkewed',
	/** 429 without `Retry-After`. */
	'tooManySilent',
	/** 429, `Retry-After: soon`. */
	'tooManyMalformed',
	/** These three have an empty, an HTML or a JSON body, in turn. */
	'error500',
	'error502',
	/** Every second one asks for a wait by `Retry-After`. */
	'error503',
	/** The connection breaks; as far as OneSignal goes, nothing came. */
	'cutBefore',
] as const;

/** What can happen to the answer once the request was worked on. */
const after = [
	/** The answer comes late. */
	'slow',
	/** The connection breaks: a message was sent, and nobody knows. */
	'cutAfter',
	/** Says 500 all the same. */
	'error500After',
	/** Half of the JSON: as if it were all of it, or with the connection breaking, in turn. */
	'truncated',
	/** The right JSON as `text/plain` or `text/html`, in turn. */
	'wrongType',
] as const;

export type TroubleBefore = (typeof before)[number];
export type TroubleAfter = (typeof after)[number];
export type Trouble = TroubleBefore | TroubleAfter;

export const troubles = [...before, ...after] as const;

export interface Weather {
	/** The same seed and the same order of requests bring the same weather. */
	seed: number;
	/** Share of the requests hit, 0 to 1. */
	share: number;
	/** Which troubles, drawn evenly; all of them when left out. */
	kinds?: readonly Trouble[];
	/** Which requests the weather concerns at all; the path is without its query. */
	only?: (method: string, path: string) => boolean;
	/** At most this many requests are hit in all. */
	most?: number;
	/** Seconds that 429 and 503 ask to wait; 1 when left out, 0 is allowed. */
	retryAfter?: number;
	/** How late a slow answer is, in milliseconds; 300 when left out. */
	slow?: number;
	/** How far the skewed clock is off, in seconds; 300 when left out. */
	skew?: number;
}

/** One request hit by one trouble. */
export interface Strike<Kind = Trouble> {
	trouble: Kind;
	/** How often this trouble struck before: what comes "in turn" goes by it. */
	turn: number;
	weather: Weather;
}

const early: readonly Trouble[] = before;

export const isBefore = (strike: Strike): strike is Strike<TroubleBefore> =>
	early.includes(strike.trouble);

export const isAfter = (strike: Strike): strike is Strike<TroubleAfter> => !isBefore(strike);
