import type { IDataObject } from 'n8n-workflow';

import { fromOneSignalType } from '../../../../fields/subscriptionType';
import { isObject } from '../../../../parse/json';
import type { Channel } from '../channelOf';
import type { MessageFacts, SubscriptionFacts, UserFacts } from './facts';

/** A user as OneSignal shows it → the facts that count. Without one, only what the person gave is known. */
export function readUser(given: UserFacts['given'], user?: IDataObject): UserFacts {
	if (!user) return { given, subscriptions: [] };
	const { identity, subscriptions } = user;
	return {
		given,
		identity: {
			[given.label]: given.id,
			...(isObject(identity) ? (identity as Record<string, string>) : {}),
		},
		subscriptions: Array.isArray(subscriptions)
			? (subscriptions as IDataObject[]).map(readSubscription)
			: [],
	};
}

function readSubscription(subscription: IDataObject): SubscriptionFacts {
	const { id, token, enabled, notification_types: status } = subscription;
	const type = String(fromOneSignalType(subscription.type));
	return {
		id: String(id),
		type,
		channel: channelOfType(type),
		token: typeof token === 'string' ? token : undefined,
		isSubscribed: enabled !== false && (typeof status !== 'number' || status >= 1),
		status: typeof status === 'number' ? status : undefined,
		isTestDevice: Number(subscription.test_type ?? 0) > 0,
	};
}

const channelOfType = (type: string): Channel =>
	type === 'email' || type === 'sms' ? type : 'push';

/** The user's subscriptions on the channel of the message; all where the channel isn't known. */
export const onChannel = ({ subscriptions }: UserFacts, { channel }: MessageFacts) =>
	subscriptions.filter((one) => channel === undefined || one.channel === channel);

const isSameAddress = (a: string, b = ''): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether the message lists this user; `undefined` where it doesn't list its recipients. */
export function isNamed(user: UserFacts, { named }: MessageFacts): boolean | undefined {
	if (!named) return undefined;
	const { identity = {}, subscriptions } = user;
	return (
		named.aliases.some(([label, id]) => identity[label] === id) ||
		subscriptions.some(({ id }) => named.subscriptionIds.includes(id)) ||
		subscriptions.some(({ token }) => named.addresses.some((one) => isSameAddress(one, token)))
	);
}

/** IDs that stay with a user; another alias may have belonged to another user before. */
const stableLabels = ['external_id', 'onesignal_id'];

/** Whether the message was sent to this user alone, so that its numbers are about this user. */
export function isOnlyRecipient({ identity = {} }: UserFacts, { named }: MessageFacts): boolean {
	if (!named || named.subscriptionIds.length > 0 || named.addresses.length > 0) return false;
	const [[label, id] = ['', ''], ...others] = named.aliases;
	return others.length === 0 && stableLabels.includes(label) && identity[label] === id;
}
