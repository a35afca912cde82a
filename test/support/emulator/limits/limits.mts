/** What is limited separately: groups of calls, and writes to one user or one subscription. */
export type Limit = 'messages' | 'events' | 'userWrites' | 'perUser' | 'views';

/**
 * Requests per second and app; `Infinity` means unlimited.
 * Defaults to the limits that OneSignal publishes.
 */
export interface Limits extends Partial<Record<Limit, number>> {
	/**
	 * `fixed`, the default: counts within each second of the clock.
	 * `sliding`: counts within any span of one second.
	 */
	window?: 'fixed' | 'sliding';
}

export const publishedLimits: Record<Limit, number> = {
	messages: 150,
	events: Infinity,
	userWrites: 1000,
	perUser: 1,
	views: 1,
};

/** Number of requests that each limit rejected. */
export type LimitCounts = Record<Limit, number>;

export const zeroCounts = (): LimitCounts => ({
	messages: 0,
	events: 0,
	userWrites: 0,
	perUser: 0,
	views: 0,
});
