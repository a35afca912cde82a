import type { Channel, FilterEntry, SubscriptionRecord, UserRecord } from '../records.mts';
import type { AppState } from './app.mts';
import { matches } from './filters.mts';
import { findByToken } from './tokenIndex.mts';
import { findUser } from './users.mts';
import { withinPlatforms, type Platforms } from './platforms.mts';
import { isInSegment } from './segments.mts';
import { channelOf, isSubscribed, subscribeUnknownAddress } from './subscriptions.mts';

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
	/** Known but unsubscribed, in the format of a partial error. */
	invalid: Record<string, unknown>;
}

interface NamedRecipient extends Recipient {
	/** How the request referred to this subscription; undefined for segments and filters. */
	reported?: { list: string; label?: string; id: string };
}

export function resolveAudience(app: AppState, channel: Channel, targeting: Targeting): Audience {
	const named = candidates(app, targeting).filter(
		({ subscription }) =>
			channelOf(subscription.type) === channel && withinPlatforms(subscription.type, targeting),
	);
	const isReachable = ({ subscription }: Recipient): boolean =>
		isSubscribed(subscription) || targeting.include_unsubscribed === true;
	const recipients = new Map(
		named.filter(isReachable).map((one) => [one.subscription.id, one] as const),
	);
	return {
		recipients: [...recipients.values()],
		invalid: report(named.filter((one) => !isReachable(one))),
	};
}

function candidates(app: AppState, targeting: Targeting): NamedRecipient[] {
	const { include_aliases: aliases, include_subscription_ids: ids } = targeting;
	if (aliases) return byAliases(app, aliases);
	if (ids) return ids.flatMap((id) => bySubscriptionId(app, id));
	if (targeting.email_to) return byAddress(app, 'Email', targeting.email_to);
	if (targeting.include_phone_numbers)
		return byAddress(app, 'SMS', targeting.include_phone_numbers);
	return allSubscriptions(app).filter((one) => isTargeted(app, targeting, one));
}

function allSubscriptions(app: AppState): Recipient[] {
	return [...app.users.values()].flatMap((user) =>
		user.subscriptions.map((subscription) => ({ user, subscription })),
	);
}

function isTargeted(app: AppState, targeting: Targeting, one: Recipient): boolean {
	if (targeting.filters) return matches(targeting.filters, one);
	const isIn = (names: string[] = []): boolean => names.some((name) => isInSegment(app, name, one));
	return isIn(targeting.included_segments) && !isIn(targeting.excluded_segments);
}

function byAliases(app: AppState, aliases: Record<string, string[]>): NamedRecipient[] {
	return Object.entries(aliases).flatMap(([label, ids]) =>
		ids.flatMap((id) => {
			const user = findUser(app, label, id);
			if (!user) return [];
			const reported = { list: 'invalid_aliases', label, id };
			return user.subscriptions.map((subscription) => ({ user, subscription, reported }));
		}),
	);
}

function bySubscriptionId(app: AppState, id: string): NamedRecipient[] {
	const user = app.bySubscription.get(id);
	const subscription = user?.subscriptions.find((one) => one.id === id);
	if (!user || !subscription) return [];
	return [{ user, subscription, reported: { list: 'invalid_player_ids', id } }];
}

function byAddress(app: AppState, type: 'Email' | 'SMS', addresses: string[]): NamedRecipient[] {
	const list = type === 'Email' ? 'invalid_email_tokens' : 'invalid_phone_numbers';
	return addresses.flatMap((id) => {
		const subscription =
			findByToken(app, { type, token: id }) ?? subscribeUnknownAddress(app, type, id);
		const user = app.bySubscription.get(subscription.id);
		return user ? [{ user, subscription, reported: { list, id } }] : [];
	});
}

function report(unreachable: NamedRecipient[]): Record<string, unknown> {
	const lists: Record<string, string[]> = {};
	const labels: Record<string, string[]> = {};
	for (const { reported } of unreachable) {
		if (!reported) continue;
		const { list, label, id } = reported;
		if (label === undefined) (lists[list] ??= []).push(id);
		else (labels[label] ??= []).push(id);
	}
	return Object.keys(labels).length > 0 ? { invalid_aliases: labels } : lists;
}

/** Counts the subscribed subscriptions that match all given criteria. */
export function countSubscribed(
	app: AppState,
	{ target_channel: channel, filters, include_aliases: aliases, ...segments }: EstimateTargeting,
): number {
	const named = aliases && new Set(byAliases(app, aliases).map(({ subscription }) => subscription));
	return allSubscriptions(app).filter(
		(one) =>
			isSubscribed(one.subscription) &&
			isTargeted(app, segments, one) &&
			(!filters || matches(filters, one)) &&
			(!named || named.has(one.subscription)) &&
			(!channel || channelOf(one.subscription.type) === channel),
	).length;
}

interface EstimateTargeting extends Targeting {
	target_channel?: Channel;
}
