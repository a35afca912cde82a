import type { Channel, FilterEntry, SubscriptionRecord, UserRecord } from '../records.mts';
import type { AppState } from './app.mts';
import { matches } from './filters.mts';
import { findUser, tokenKey } from './users.mts';
import { withinPlatforms, type Platforms } from './platforms.mts';
import { isInSegment } from './segments.mts';
import { channelOf, isSubscribed, subscribeStranger } from './subscriptions.mts';

export interface Targeting extends Platforms {
	include_aliases?: Record<string, string[]>;
	include_subscription_ids?: string[];
	email_to?: string[];
	include_phone_numbers?: string[];
	included_segments?: string[];
	excluded_segments?: string[];
	filters?: FilterEntry[];
	include_unsubscribed?: boolean;
}

export interface Recipient {
	user: UserRecord;
	subscription: SubscriptionRecord;
}

export interface Audience {
	recipients: Recipient[];
	/** Known but unsubscribed, in the shape of a partial answer. */
	invalid: Record<string, unknown>;
}

interface Named extends Recipient {
	/** The way the request named this subscription; nothing for segments and filters. */
	reported?: { list: string; label?: string; id: string };
}

export function resolveAudience(app: AppState, channel: Channel, targeting: Targeting): Audience {
	const named = candidates(app, targeting).filter(
		({ subscription }) =>
			channelOf(subscription.type) === channel && withinPlatforms(subscription.type, targeting),
	);
	const reachable = ({ subscription }: Recipient): boolean =>
		isSubscribed(subscription) || targeting.include_unsubscribed === true;
	const recipients = new Map(
		named.filter(reachable).map((one) => [one.subscription.id, one] as const),
	);
	return {
		recipients: [...recipients.values()],
		invalid: report(named.filter((one) => !reachable(one))),
	};
}

function candidates(app: AppState, targeting: Targeting): Named[] {
	const { include_aliases: aliases, include_subscription_ids: ids } = targeting;
	if (aliases) return byAliases(app, aliases);
	if (ids) return ids.flatMap((id) => bySubscriptionId(app, id));
	if (targeting.email_to) return byAddress(app, 'Email', targeting.email_to);
	if (targeting.include_phone_numbers)
		return byAddress(app, 'SMS', targeting.include_phone_numbers);
	return everySubscription(app).filter((one) => isMeant(app, targeting, one));
}

function everySubscription(app: AppState): Recipient[] {
	return [...app.users.values()].flatMap((user) =>
		user.subscriptions.map((subscription) => ({ user, subscription })),
	);
}

function isMeant(app: AppState, targeting: Targeting, one: Recipient): boolean {
	if (targeting.filters) return matches(targeting.filters, one);
	const isIn = (names: string[] = []): boolean => names.some((name) => isInSegment(app, name, one));
	return isIn(targeting.included_segments) && !isIn(targeting.excluded_segments);
}

function byAliases(app: AppState, aliases: Record<string, string[]>): Named[] {
	return Object.entries(aliases).flatMap(([label, ids]) =>
		ids.flatMap((id) => {
			const user = findUser(app, label, id);
			if (!user) return [];
			const reported = { list: 'invalid_aliases', label, id };
			return user.subscriptions.map((subscription) => ({ user, subscription, reported }));
		}),
	);
}

function bySubscriptionId(app: AppState, id: string): Named[] {
	const user = app.bySubscription.get(id);
	const subscription = user?.subscriptions.find((one) => one.id === id);
	if (!user || !subscription) return [];
	return [{ user, subscription, reported: { list: 'invalid_player_ids', id } }];
}

function byAddress(app: AppState, type: 'Email' | 'SMS', addresses: string[]): Named[] {
	const list = type === 'Email' ? 'invalid_email_tokens' : 'invalid_phone_numbers';
	return addresses.flatMap((id) => {
		const subscription =
			app.byToken.get(tokenKey({ type, token: id })) ?? subscribeStranger(app, type, id);
		const user = app.bySubscription.get(subscription.id);
		return user ? [{ user, subscription, reported: { list, id } }] : [];
	});
}

function report(unreached: Named[]): Record<string, unknown> {
	const lists: Record<string, string[]> = {};
	const labels: Record<string, string[]> = {};
	for (const { reported } of unreached) {
		if (!reported) continue;
		const { list, label, id } = reported;
		if (label === undefined) (lists[list] ??= []).push(id);
		else (labels[label] ??= []).push(id);
	}
	return Object.keys(labels).length > 0 ? { invalid_aliases: labels } : lists;
}

/** How many subscribed subscriptions an audience has that is narrowed down in every way given. */
export function countSubscribed(
	app: AppState,
	{ target_channel: channel, filters, include_aliases: aliases, ...segments }: Narrowed,
): number {
	const named = aliases && new Set(byAliases(app, aliases).map(({ subscription }) => subscription));
	return everySubscription(app).filter(
		(one) =>
			isSubscribed(one.subscription) &&
			isMeant(app, segments, one) &&
			(!filters || matches(filters, one)) &&
			(!named || named.has(one.subscription)) &&
			(!channel || channelOf(one.subscription.type) === channel),
	).length;
}

interface Narrowed extends Targeting {
	target_channel?: Channel;
}
