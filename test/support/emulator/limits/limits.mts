/** What is counted apart: kinds of calls, and the writes to one user or one subscription. */
export type Limit = 'messages' | 'events' | 'userWrites' | 'perUser' | 'views';

/**
 * Requests per second and app that OneSignal's limits allow; `Infinity` is no limit.
 * What is left out has the figure OneSignal publishes.
 */
export interface Limits extends Partial<Record<Limit, number>> {
	/**
	 * `fixed`, the default: counted from one full second to the next.
	 * `sliding`: any second, wherever it begins.
	 */
	window?: 'fixed' | 'sliding';
}

export const published: Record<Limit, number> = {
	messages: 150,
	events: Infinity,
	userWrites: 1000,
	perUser: 1,
	views: 1,
};

/** How many requests each limit has refused. */
export type Refusals = Record<Limit, number>;

export const noRefusals = (): Refusals => ({
	messages: 0,
	events: 0,
	userWrites: 0,
	perUser: 0,
	views: 0,
});
