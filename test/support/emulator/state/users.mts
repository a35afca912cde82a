import { randomUUID } from 'node:crypto';
import { conflictingAliases, subscriptionLimit } from '../responses.mts';
import type { Identity, Properties, SubscriptionRecord, UserRecord } from '../records.mts';
import type { AppState } from './app.mts';
import { unixSeconds } from './time.mts';
import { addToken, removeToken, tokenKey } from './tokenIndex.mts';

const maxSubscriptions = 20;
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

/** The aliases that already belong to another user. */
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
 * Finds the user of an upsert by any of its aliases. An anonymous user found that way gets the
 * External ID; two different users are a conflict.
 */
export function findByIdentity(app: AppState, identity: Identity): UserRecord | undefined {
	const externalId = identity.external_id;
	const named = Object.entries(identity)
		.map(([label, id]) => findUser(app, label, id))
		.filter((user) => user !== undefined);
	const user = (externalId && findUser(app, 'external_id', externalId)) || named[0];
	if (!user) return undefined;
	const claimed = claimedByOthers(app, user, identity);
	const isRenamed =
		externalId && user.identity.external_id && user.identity.external_id !== externalId;
	if (isRenamed) throw conflictingAliases(withoutExternalId(identity));
	if (Object.keys(claimed).length > 0) throw conflictingAliases(claimed);
	return user;
}

function withoutExternalId({ external_id: _externalId, ...others }: Identity): Identity {
	return others;
}

/** Rejects a request that would give the user too many subscriptions. */
export function checkSubscriptionLimit(
	user: UserRecord,
	incoming: { type: string; token: string }[],
): void {
	const keys = new Set([...user.subscriptions, ...incoming].map(tokenKey));
	if (keys.size > maxSubscriptions) throw subscriptionLimit();
}

/** Moves a subscription to the user, away from its previous owner. */
export function attach(app: AppState, user: UserRecord, subscription: SubscriptionRecord): void {
	const previous = app.bySubscription.get(subscription.id);
	if (previous === user) return;
	checkSubscriptionLimit(user, [subscription]);
	if (previous) detach(app, previous, subscription);
	user.subscriptions.push(subscription);
	app.bySubscription.set(subscription.id, user);
	addToken(app, subscription);
}

/** An anonymous user without subscriptions is deleted, unless it has an alias: then it is an orphan. */
function detach(app: AppState, user: UserRecord, subscription: SubscriptionRecord): void {
	user.subscriptions.splice(user.subscriptions.indexOf(subscription), 1);
	const labels = Object.keys(user.identity);
	const isEmpty = user.subscriptions.length === 0 && labels.length === 1;
	if (isEmpty) removeUser(app, user);
}

/** Removes a subscription from its user and from the app. */
export function removeSubscription(app: AppState, subscription: SubscriptionRecord): void {
	const owner = app.bySubscription.get(subscription.id);
	app.bySubscription.delete(subscription.id);
	removeToken(app, subscription);
	if (owner) detach(app, owner, subscription);
}

export function removeUser(app: AppState, user: UserRecord): void {
	app.users.delete(user.identity.onesignal_id);
	for (const [label, id] of Object.entries(user.identity)) app.byAlias.delete(aliasKey(label, id));
	for (const subscription of user.subscriptions) {
		app.bySubscription.delete(subscription.id);
		removeToken(app, subscription);
	}
}

/** Users whose data can never be linked to a person. */
export function findOrphans(app: AppState): UserRecord[] {
	return [...app.users.values()].filter((user) => {
		if (user.identity.external_id !== undefined) return false;
		const hasCustomAlias = Object.keys(user.identity).length > 1;
		return hasCustomAlias || user.subscriptions.length === 0;
	});
}
