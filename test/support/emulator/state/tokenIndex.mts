import type { SubscriptionRecord } from '../records.mts';
import type { AppState } from './app.mts';

interface Address {
	type: string;
	token: string;
}

export const tokenKey = ({ type, token }: Address): string => `${type}\n${token}`;

/** Usually one; older apps have several subscriptions with one type and token. */
export const findAllByToken = (app: AppState, address: Address): readonly SubscriptionRecord[] =>
	app.byToken.get(tokenKey(address)) ?? [];

export const findByToken = (app: AppState, address: Address): SubscriptionRecord | undefined =>
	findAllByToken(app, address).at(0);

export function addToken(app: AppState, subscription: SubscriptionRecord): void {
	const others = findAllByToken(app, subscription).filter((one) => one !== subscription);
	app.byToken.set(tokenKey(subscription), [...others, subscription]);
}

export function removeToken(app: AppState, subscription: SubscriptionRecord): void {
	const others = findAllByToken(app, subscription).filter((one) => one !== subscription);
	if (others.length > 0) app.byToken.set(tokenKey(subscription), others);
	else app.byToken.delete(tokenKey(subscription));
}
