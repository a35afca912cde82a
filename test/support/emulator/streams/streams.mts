import type { DeliveryRecord } from '../records.mts';
import type { AppState } from '../state/app.mts';
import { change } from '../state/subscriptions.mts';
import { eventOf, type Circumstances, type StreamEvent } from './streamEvent.mts';
import { endings, fortunes } from './eventKinds.mts';
import { openSender, type Sender } from './sender.mts';
import { wants, type Stream } from './eventStream.mts';

/** Something a person, or the net, does with a message that was delivered. */
export interface Happening extends Circumstances {
	message_id: string;
	subscription_id: string;
	kind: string;
}

export interface Streams {
	readonly open: Stream[];
	readonly sender: Sender;
	/** How many of the deliveries of an app have been told. */
	readonly told: WeakMap<AppState, number>;
}

export const openStreams = (): Streams => ({
	open: [],
	sender: openSender(),
	told: new WeakMap(),
});

/** Tells of the deliveries since the last look, in the order they went out. */
export function tellNews(streams: Streams, apps: Iterable<AppState>): void {
	for (const app of apps) {
		const fresh = app.deliveries.slice(streams.told.get(app) ?? 0);
		streams.told.set(app, app.deliveries.length);
		for (const delivery of fresh) {
			for (const kind of fortunes[delivery.channel]) tell(streams, app, delivery, kind);
		}
	}
}

/** Lets it happen, in the books and on the streams. Undefined where there was no such delivery. */
export function letHappen(
	streams: Streams,
	app: AppState,
	{ message_id: messageId, subscription_id: subscriptionId, kind, ...circumstances }: Happening,
): StreamEvent | undefined {
	tellNews(streams, [app]);
	const delivery = app.deliveries.find(
		(one) => one.messageId === messageId && one.subscriptionId === subscriptionId,
	);
	if (!delivery) return undefined;
	if (endings.includes(kind)) unsubscribe(app, delivery);
	const event = tell(streams, app, delivery, kind, circumstances);
	app.happenings.push(noteOf(event, circumstances));
	return event;
}

function noteOf({ id, kind, delivery }: StreamEvent, { data = {} }: Circumstances) {
	const { channel, messageId, subscriptionId, userId, external_id } = delivery;
	const at = new Date().toISOString();
	return { id, kind, channel, messageId, subscriptionId, userId, external_id, data, at };
}

function tell(
	{ open, sender }: Streams,
	app: AppState,
	delivery: DeliveryRecord,
	kind: string,
	circumstances?: Circumstances,
): StreamEvent {
	const event = eventOf(app, delivery, kind, circumstances);
	for (const stream of open) if (wants(stream, event)) sender.post(stream, event);
	return event;
}

/** What OneSignal notes when somebody unsubscribes. */
const unsubscribed = -2;

function unsubscribe(app: AppState, { userId, subscriptionId }: DeliveryRecord): void {
	const subscriptions = app.users.get(userId)?.subscriptions ?? [];
	const subscription = subscriptions.find(({ id }) => id === subscriptionId);
	if (subscription) change(subscription, { notification_types: unsubscribed });
}
