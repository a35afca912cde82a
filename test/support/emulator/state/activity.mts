import type { DeliveryRecord, ReactionRecord } from '../records.mts';
import type { AppState } from './app.mts';

/** What became of a message for one subscription: the columns of OneSignal's audience activity. */
export interface Activity {
	external_user_id: string | null;
	subscription_id: string;
	device_type: string;
	sent: string;
	delivered: string;
	clicked: string;
	onesignal_id: string;
	failed: string;
	unsubscribed: string;
	failure_message: string;
}

export const activityColumns = [
	'external_user_id',
	'subscription_id',
	'device_type',
	'sent',
	'delivered',
	'clicked',
	'onesignal_id',
	'failed',
	'unsubscribed',
	'failure_message',
] as const satisfies (keyof Activity)[];

/** OneSignal documents times in these columns; how it writes them isn't published. */
export const timestamp = (iso: string): string => `${iso.slice(0, 19).replace('T', ' ')} UTC`;

/** Everyone OneSignal sent a message to, or tried to, as far as it lists them yet. */
export const activityOf = (app: AppState, messageId: string): Activity[] =>
	[
		...ofMessage(app.deliveries, messageId).map((one) => ofDelivery(one, reactionsTo(app, one))),
		...ofMessage(app.unreachable, messageId).map((one) => ({
			...noActivity(one),
			unsubscribed: timestamp(one.at),
		})),
	].filter(({ subscription_id: id }) => !app.conditions.unlisted.has(id));

const ofMessage = (all: DeliveryRecord[], id: string): DeliveryRecord[] =>
	all.filter(({ messageId }) => messageId === id);

const reactionsTo = (app: AppState, { messageId, subscriptionId }: DeliveryRecord) =>
	app.reactions.filter(
		(one) => one.messageId === messageId && one.subscriptionId === subscriptionId,
	);

/** Failures before the provider accepted the message, and those after. */
const refusals = ['failed', 'suppressed'];
const returns = ['bounced', 'undelivered'];

function ofDelivery(delivery: DeliveryRecord, reactions: ReactionRecord[]): Activity {
	const first = (...names: string[]): ReactionRecord | undefined =>
		reactions.find(({ kind }) => names.includes(kind.split('.').at(-1) ?? ''));
	const failure = first(...refusals, ...returns);
	const at = timestamp(delivery.at);
	const timeOf = (reaction?: ReactionRecord): string => (reaction ? timestamp(reaction.at) : '');
	return {
		...noActivity(delivery),
		sent: first(...refusals) ? '' : at,
		delivered: failure || delivery.isUnconfirmed ? '' : at,
		clicked: timeOf(first('clicked')),
		failed: timeOf(failure),
		unsubscribed: timeOf(first('unsubscribed')),
		failure_message: failure ? (failure.data.failure_reason ?? wordOf(failure)) : '',
	};
}

const wordOf = ({ kind }: ReactionRecord): string => {
	const word = kind.split('.').at(-1) ?? '';
	return word[0].toUpperCase() + word.slice(1);
};

const noActivity = (one: DeliveryRecord): Activity => ({
	external_user_id: one.external_id,
	subscription_id: one.subscriptionId,
	device_type: one.subscriptionType,
	sent: '',
	delivered: '',
	clicked: '',
	onesignal_id: one.userId,
	failed: '',
	unsubscribed: '',
	failure_message: '',
});
