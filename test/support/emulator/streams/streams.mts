import type { DeliveryRecord } from '../records.mts';
import type { AppState } from '../state/app.mts';
import { updateSubscription } from '../state/subscriptions.mts';
import { automaticKinds, liveActivityKinds, unsubscribingKinds } from './eventKinds.mts';
import { includesEvent, type EventStream } from './eventStream.mts';
import { createSender, type Sender } from './sender.mts';
import { createEvent, type EventDetails, type StreamEvent } from './streamEvent.mts';

/** What a recipient, a mail server or a carrier does with a delivery. */
export interface Reaction extends EventDetails {
	message_id: string;
	subscription_id: string;
	kind: string;
}

export interface Streams {
	readonly active: EventStream[];
	readonly sender: Sender;
	/** Number of deliveries in a list whose events were emitted. */
	readonly emittedCounts: WeakMap<readonly DeliveryRecord[], number>;
}

export const createStreams = (): Streams => ({
	active: [],
	sender: createSender(),
	emittedCounts: new WeakMap(),
});

/** Emits the events of all deliveries since the last call, in order. */
export function emitDeliveries(streams: Streams, apps: Iterable<AppState>): void {
	for (const app of apps) {
		for (const deliveries of [app.deliveries, app.activityDeliveries]) {
			const fresh = deliveries.slice(streams.emittedCounts.get(deliveries) ?? 0);
			streams.emittedCounts.set(deliveries, deliveries.length);
			for (const delivery of fresh) {
				for (const kind of automaticKindsOf(delivery)) emit(streams, app, delivery, kind);
			}
		}
	}
}

const automaticKindsOf = ({ channel, liveActivity, isUnconfirmed }: DeliveryRecord): string[] => {
	const kinds = liveActivity ? liveActivityKinds : automaticKinds[channel];
	return isUnconfirmed ? kinds.slice(0, 1) : kinds;
};

/** Records a reaction and emits its event. Undefined if there is no such delivery. */
export function recordReaction(
	streams: Streams,
	app: AppState,
	{ message_id: messageId, subscription_id: subscriptionId, kind, ...details }: Reaction,
): StreamEvent | undefined {
	emitDeliveries(streams, [app]);
	const isReactedTo = (one: DeliveryRecord): boolean =>
		one.messageId === messageId && one.subscriptionId === subscriptionId;
	const delivery = app.deliveries.find(isReactedTo) ?? app.activityDeliveries.find(isReactedTo);
	if (!delivery) return undefined;
	if (unsubscribingKinds.includes(kind)) unsubscribe(app, delivery);
	const event = emit(streams, app, delivery, kind, details);
	app.reactions.push(createReactionRecord(event, details));
	return event;
}

function createReactionRecord({ id, kind, delivery }: StreamEvent, { data = {} }: EventDetails) {
	const { channel, messageId, subscriptionId, subscriptionType, userId, external_id } = delivery;
	const ids = { messageId, subscriptionId, subscriptionType, userId, external_id };
	return { id, kind, channel, ...ids, data, at: new Date().toISOString() };
}

function emit(
	{ active, sender }: Streams,
	app: AppState,
	delivery: DeliveryRecord,
	kind: string,
	details?: EventDetails,
): StreamEvent {
	const event = createEvent(app, delivery, kind, details);
	for (const stream of active) if (includesEvent(stream, event)) sender.enqueue(stream, event);
	return event;
}

/** OneSignal's notification type for someone who unsubscribed. */
const unsubscribed = -2;

function unsubscribe(app: AppState, { userId, subscriptionId }: DeliveryRecord): void {
	const subscriptions = app.users.get(userId)?.subscriptions ?? [];
	const subscription = subscriptions.find(({ id }) => id === subscriptionId);
	if (subscription) updateSubscription(subscription, { notification_types: unsubscribed });
}
