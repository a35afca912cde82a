import type { Route } from '../route.mts';
import type { Limit } from './limits.mts';

type LimitGroup = Exclude<Limit, 'perUser'>;

const user = '/apps/{}/users/by/{}/{}';
const subscription = '/apps/{}/subscriptions/{}';

/** OneSignal publishes no limits for other calls. */
const callsByGroup: Record<LimitGroup, string[]> = {
	messages: ['POST /notifications', 'DELETE /notifications/{}'],
	events: ['POST /apps/{}/custom_events'],
	userWrites: [
		'POST /apps/{}/users',
		`PATCH ${user}`,
		`DELETE ${user}`,
		`POST ${user}/subscriptions`,
		`PATCH ${subscription}`,
		`DELETE ${subscription}`,
		`PATCH ${subscription}/owner`,
		'PATCH /apps/{}/subscriptions_by_token/{}/{}',
	],
	views: [
		'GET /notifications',
		'GET /notifications/{}',
		'GET /templates',
		'GET /templates/{}',
		`GET ${user}`,
	],
};

const groupByCall = new Map(
	Object.entries(callsByGroup).flatMap(([group, calls]) =>
		calls.map((call) => [call, group as LimitGroup]),
	),
);

const cache = new WeakMap<Route, LimitGroup | undefined>();

export function limitGroupOf(route: Route): LimitGroup | undefined {
	if (!cache.has(route)) {
		const call = `${route.method} ${route.path.replaceAll(/\{[^}]+\}/g, '{}')}`;
		cache.set(route, groupByCall.get(call));
	}
	return cache.get(route);
}
