import type { AppState } from '../state/app.mts';
import type { DeliveryBehavior, StreamRecord } from './eventStream.mts';
import { eventStreamSchema, type EventStreamSettings } from './settingsSchema.mts';
import { emitDeliveries, recordReaction, type Reaction, type Streams } from './streams.mts';

/** Event streams for tests in the same process; other processes use HTTP. */
export interface StreamControls {
	/** What was sent, and how the receiver responded. */
	readonly records: StreamRecord[];
	create(settings: EventStreamSettings): void;
	deleteAll(): void;
	/** Records what a recipient did with a delivery, such as a click; returns the event's ID. */
	recordReaction(reaction: Reaction & { app_id: string }): string;
	/** Replaces the delivery behavior; settings that are left out return to their defaults. */
	setDeliveryBehavior(behavior: Partial<DeliveryBehavior>): void;
	/** Resolves once every event was delivered or given up. */
	whenIdle(): Promise<void>;
}

export const createStreamControls = (
	streams: Streams,
	apps: Map<string, AppState>,
): StreamControls => ({
	records: streams.sender.records,
	create: (settings) => void streams.active.push(eventStreamSchema.parse(settings)),
	deleteAll: () => void streams.active.splice(0),
	recordReaction({ app_id: id, ...reaction }) {
		const app = apps.get(id);
		const event = app && recordReaction(streams, app, reaction);
		if (!event) throw new Error('There is no such delivery');
		return event.id;
	},
	setDeliveryBehavior: (behavior) => streams.sender.setDeliveryBehavior(behavior),
	async whenIdle() {
		emitDeliveries(streams, apps.values());
		await streams.sender.whenIdle();
	},
});
