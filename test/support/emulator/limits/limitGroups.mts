import type { Route } from '../route.mts';
import type { Limit } from './limits.mts';

type Kind = Exclude<Limit, 'perUser'>;

const user = '/apps/{}/users/by/{}/{}';
const subscription = '/apps/{}/subscriptions/{}';

/** OneSignal publishes no limits of other calls. */
const kinds: Record<Kind, string[]> = {
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

const kindByCall = new Map(
	Object.entries(kinds).flatMap(([kind, calls]) => calls.map((call) => [call, kind as Kind])),
);

const known = new WeakMap<Route, Kind | undefined>();

export function kindOf(route: Route): Kind | undefined {
	if (!known.has(route)) {
		const call = `${route.method} ${route.path.replaceAll(/\{[^}]+\}/g, '{}')}`;
		known.set(route, kindByCall.get(call));
	}
	return known.get(route);
}
