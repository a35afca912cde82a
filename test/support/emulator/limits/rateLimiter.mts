import type { Route } from '../route.mts';
import type { AppState } from '../state/app.mts';
import { limitGroupOf } from './limitGroups.mts';
import { limitKeysOf } from './limitKeys.mts';
import {
	publishedLimits,
	zeroCounts,
	type Limit,
	type LimitCounts,
	type Limits,
} from './limits.mts';
import { fixedWindow, slidingWindow } from './windows.mts';

/** What the rate limits need to know about a request. */
export interface CountedRequest {
	route: Route;
	app: AppState;
	params: Record<string, string>;
	body: unknown;
}

export interface RateLimiter {
	readonly limits: Limits;
	/** Counts a request; returns the limit it exceeds. */
	count(request: CountedRequest, now: number): Limit | undefined;
	rejectionsOf(appId: string): LimitCounts;
}

export function createRateLimiter(limits: Limits): RateLimiter {
	const fits = limits.window === 'sliding' ? slidingWindow() : fixedWindow();
	const maxOf = (limit: Limit): number => limits[limit] ?? publishedLimits[limit];
	const rejections = new Map<string, LimitCounts>();
	const rejectionsOf = (appId: string): LimitCounts => rejections.get(appId) ?? zeroCounts();

	const exceededLimit = (request: CountedRequest, now: number): Limit | undefined => {
		const { route, app, params, body } = request;
		const group = limitGroupOf(route);
		if (group === undefined) return undefined;
		if (!fits(`${app.id} ${group}`, maxOf(group), now)) return group;
		if (group !== 'userWrites') return undefined;
		const fitting = limitKeysOf(app, params, body).map((key) =>
			fits(`${app.id} ${key}`, maxOf('perUser'), now),
		);
		return fitting.includes(false) ? 'perUser' : undefined;
	};

	return {
		limits,
		rejectionsOf,
		count: (request, now) => {
			const limit = exceededLimit(request, now);
			if (limit) {
				const counts = rejectionsOf(request.app.id);
				counts[limit] += 1;
				rejections.set(request.app.id, counts);
			}
			return limit;
		},
	};
}
