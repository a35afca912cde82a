import type { IDataObject } from 'n8n-workflow';

import { definedFields } from '../../../../output/definedFields';
import { inWords } from './cause';
import type { ActivityRow, DeliveryFacts, MessageFacts, SubscriptionFacts } from './facts';
import { onChannel } from './readUser';
import { stateOf } from './subscriptionStates';
import { typeName } from './typeNames';

/** What a verdict rests on, a sentence each. */
export function factsInWords(facts: DeliveryFacts): string[] {
	const { message } = facts;
	if (!message) return ["OneSignal doesn't know the message."];
	return [
		...messageFacts(message, facts.now),
		...countFacts(message),
		...userFacts(facts, message),
		...eventFacts(facts),
	];
}

const kinds = { push: 'a push notification', email: 'an email', sms: 'an SMS' };

function messageFacts(message: MessageFacts, now: number): string[] {
	const { sendAt, completedAt, isCanceled, channel } = message;
	const isDue = sendAt === undefined || sendAt <= now;
	const when = sendAt === undefined ? '' : ` ${inWords(sendAt)}`;
	return [
		...(channel ? [`The message is ${kinds[channel]}.`] : []),
		...(sendAt === undefined
			? []
			: [`${isDue ? 'Sending began' : 'It was scheduled for'}${when}.`]),
		...(completedAt === undefined ? [] : [`Sending ended ${inWords(completedAt)}.`]),
		...(isCanceled ? ['It was canceled.'] : []),
		...(isDue && completedAt === undefined && !isCanceled ? ['It is still being sent.'] : []),
	];
}

const countNames = {
	sent: 'sent',
	confirmed: 'confirmed',
	engaged: 'opened or clicked',
	unsubscribed: 'unsubscribed',
	failed: 'failed',
	returned: 'returned',
	capped: 'left out by the frequency cap',
} as const;

function countFacts({ counts }: MessageFacts): string[] {
	const known = Object.entries(countNames)
		.map(([name, words]) => ({ words, count: counts[name as keyof typeof countNames] }))
		.filter(({ count }) => count !== undefined && count > 0)
		.map(({ words, count }) => `${count} ${words}`);
	return known.length > 0 ? [`Recipients: ${known.join(', ')}.`] : [];
}

function userFacts({ user }: DeliveryFacts, message: MessageFacts): string[] {
	if (!user.identity) return ["OneSignal doesn't know the user."];
	const subscriptions = onChannel(user, message);
	if (subscriptions.length === 0) return ['The user has no subscription on this channel.'];
	return subscriptions.map((one) =>
		one.isSubscribed
			? `The user's ${typeName(one.type)} subscription is subscribed.`
			: `The user's ${typeName(one.type)} subscription ${stateOf(one).meaning}.`,
	);
}

function eventFacts({ events }: DeliveryFacts): string[] {
	if (events.status === 'notExported') return [];
	if (events.status === 'unavailable') {
		return ["OneSignal didn't export the events of the message."];
	}
	const found = events.ofUser.length === 0 ? "don't mention" : 'mention';
	return [
		`The events of the message ${found} this user.`,
		...(events.isComplete ? [] : ["The exported events aren't complete yet."]),
	];
}

const orAbsent = (text: string): string | undefined => (text === '' ? undefined : text);

const activityOf = (row: ActivityRow | undefined): Record<string, unknown> =>
	row === undefined
		? {}
		: {
				sentAt: orAbsent(row.sent),
				deliveredAt: orAbsent(row.delivered),
				clickedAt: orAbsent(row.clicked),
				failedAt: orAbsent(row.failed),
				...(row.unsubscribed && { unsubscribedAt: row.unsubscribed }),
				failureMessage: orAbsent(row.failureMessage),
			};

/** The user's subscriptions on the channel, each with what became of the message there. */
export function subscriptionsWithActivity({ message, user, events }: DeliveryFacts): IDataObject[] {
	if (!message) return [];
	const rows = new Map(
		events.status === 'listed' ? events.ofUser.map((row) => [row.subscriptionId, row]) : [],
	);
	const owned = onChannel(user, message).map((one) => {
		const row = rows.get(one.id);
		rows.delete(one.id);
		return definedFields({ ...simple(one), ...activityOf(row) });
	});
	const gone = [...rows.values()].map((row) =>
		definedFields({ id: row.subscriptionId, type: row.type, ...activityOf(row) }),
	);
	return [...owned, ...gone];
}

const simple = (one: SubscriptionFacts): Record<string, unknown> => ({
	id: one.id,
	type: one.type,
	token: one.token,
	subscribed: one.isSubscribed,
	subscriptionStatus: one.status,
	unsubscribedAt: one.unsubscribedAt && new Date(one.unsubscribedAt).toISOString(),
});
