import type { Route } from '../route.mts';
import type { AppState } from '../state/app.mts';
import { kindOf } from './limitGroups.mts';
import { noRefusals, published, type Limit, type Limits, type Refusals } from './limits.mts';
import { ownersOf } from './limitKeys.mts';
import { fixedWindow, slidingWindow } from './windows.mts';

/** A request as far as limits look at it. */
export interface Arrival {
	route: Route;
	app: AppState;
	params: Record<string, string>;
	body: unknown;
}

export interface Gate {
	readonly limits: Limits;
	/** Counts a request; names the limit it is over. */
	count(arrival: Arrival, now: number): Limit | undefined;
	refusalsOf(appId: string): Refusals;
}

export function openGate(limits: Limits): Gate {
	const fits = limits.window === 'sliding' ? slidingWindow() : fixedWindow();
	const mostOf = (limit: Limit): number => limits[limit] ?? published[limit];
	const refusals = new Map<string, Refusals>();
	const refusalsOf = (appId: string): Refusals => refusals.get(appId) ?? noRefusals();

	const overWhich = ({ route, app, params, body }: Arrival, now: number): Limit | undefined => {
		const kind = kindOf(route);
		if (kind === undefined) return undefined;
		if (!fits(`${app.id} ${kind}`, mostOf(kind), now)) return kind;
		if (kind !== 'userWrites') return undefined;
		const fitting = ownersOf(app, params, body).map((owner) =>
			fits(`${app.id} ${owner}`, mostOf('perUser'), now),
		);
		return fitting.includes(false) ? 'perUser' : undefined;
	};

	return {
		limits,
		refusalsOf,
		count: (arrival, now) => {
			const limit = overWhich(arrival, now);
			if (limit) {
				const counts = refusalsOf(arrival.app.id);
				counts[limit] += 1;
				refusals.set(arrival.app.id, counts);
			}
			return limit;
		},
	};
}
