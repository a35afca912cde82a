import { randomUUID } from 'node:crypto';
import { conflictingAliases, subscriptionLimit } from '../responses.mts';
import type { Identity, Properties, SubscriptionRecord, UserRecord } from '../records.mts';
import type { AppState } from './app.mts';
import { unixSeconds } from './time.mts';

const mostSubscriptions = 20;
const aliasKey = (label: string, id: string): string => `${label}\n${id}`;

export function findUser(app: AppState, label: string, id: string): UserRecord | undefined {
	return app.byAlias.get(aliasKey(label, id));
}

export function createUser(
	app: AppState,
	identity: Identity,
	properties: Partial<Properties> = {},
): UserRecord {
	const now = unixSeconds(Date.now());
	const user: UserRecord = {
		identity: { onesignal_id: randomUUID() },
		properties: { tags: {}, language: 'en', first_active: now, last_active: now, ...properties },
		subscriptions: [],
	};
	app.users.set(user.identity.onesignal_id, user);
	app.byAlias.set(aliasKey('onesignal_id', user.identity.onesignal_id), user);
	setAliases(app, user, identity);
	return user;
}

/** The aliases that belong to somebody else already. */
export function claimedByOthers(app: AppState, user: UserRecord, identity: Identity): Identity {
	const claimed = Object.entries(identity).filter(([label, id]) => {
		const owner = findUser(app, label, id);
		return owner !== undefined && owner !== user;
	});
	return Object.fromEntries(claimed);
}

export function setAliases(app: AppState, user: UserRecord, identity: Identity): void {
	for (const [label, id] of Object.entries(identity)) {
		removeAlias(app, user, label);
		user.identity[label] = id;
		app.byAlias.set(aliasKey(label, id), user);
	}
}

export function removeAlias(app: AppState, user: UserRecord, label: string): void {
	if (user.identity[label] === undefined) return;
	app.byAlias.delete(aliasKey(label, user.identity[label]));
	delete user.identity[label];
}

/**
 * The user an upsert means: the one any of its aliases names. An anonymous user named that way takes
 * on the External ID; two different users are a conflict.
 */
export function findByIdentity(app: AppState, identity: Identity): UserRecord | undefined {
	const externalId = identity.external_id;
	const named = Object.entries(identity)
		.map(([label, id]) => findUser(app, label, id))
		.filter((user) => user !== undefined);
	const user = (externalId && findUser(app, 'external_id', externalId)) || named[0];
	if (!user) return undefined;
	const claimed = claimedByOthers(app, user, identity);
	const renamed =
		externalId && user.identity.external_id && user.identity.external_id !== externalId;
	if (renamed) throw conflictingAliases(withoutExternalId(identity));
	if (Object.keys(claimed).length > 0) throw conflictingAliases(claimed);
	return user;
}

function withoutExternalId({ external_id: _taken, ...others }: Identity): Identity {
	return others;
}

/** Refuses as a whole what would give the user too many subscriptions. */
export function checkRoom(user: UserRecord, incoming: { type: string; token: string }[]): void {
	const keys = new Set([...user.subscriptions, ...incoming].map(tokenKey));
	if (keys.size > mostSubscriptions) throw subscriptionLimit();
}

/** Gives the user a subscription, taking it from whoever had it before. */
export function attach(app: AppState, user: UserRecord, subscription: SubscriptionRecord): void {
	const previous = app.bySubscription.get(subscription.id);
	if (previous === user) return;
	checkRoom(user, [subscription]);
	if (previous) detach(app, previous, subscription);
	user.subscriptions.push(subscription);
	app.bySubscription.set(subscription.id, user);
	app.byToken.set(tokenKey(subscription), subscription);
}

/** An anonymous user that loses its last subscription vanishes, unless an alias pins it: an orphan. */
function detach(app: AppState, user: UserRecord, subscription: SubscriptionRecord): void {
	user.subscriptions.splice(user.subscriptions.indexOf(subscription), 1);
	const labels = Object.keys(user.identity);
	const nothingLeft = user.subscriptions.length === 0 && labels.length === 1;
	if (nothingLeft) removeUser(app, user);
}

/** Takes a subscription off its user and out of the app. */
export function removeSubscription(app: AppState, subscription: SubscriptionRecord): void {
	const owner = app.bySubscription.get(subscription.id);
	app.bySubscription.delete(subscription.id);
	app.byToken.delete(tokenKey(subscription));
	if (owner) detach(app, owner, subscription);
}

export function removeUser(app: AppState, user: UserRecord): void {
	app.users.delete(user.identity.onesignal_id);
	for (const [label, id] of Object.entries(user.identity)) app.byAlias.delete(aliasKey(label, id));
	for (const subscription of user.subscriptions) {
		app.bySubscription.delete(subscription.id);
		app.byToken.delete(tokenKey(subscription));
	}
}

export const tokenKey = ({ type, token }: { type: string; token: string }): string =>
	`${type}\n${token}`;

/** Data that will never come together with a person. */
export function findOrphans(app: AppState): UserRecord[] {
	return [...app.users.values()].filter((user) => {
		if (user.identity.external_id !== undefined) return false;
		const hasCustomAlias = Object.keys(user.identity).length > 1;
		return hasCustomAlias || user.subscriptions.length === 0;
	});
}
