import type { StreamEvent } from './streamEvent.mts';

/** An event stream as set up in OneSignal's dashboard. */
export interface EventStream {
	app_id: string;
	url: string;
	headers: Record<string, string>;
	/** The body template. */
	body: string;
	/** Event kinds to send; defaults to all. */
	events?: string[];
	message_ids?: string[];
	template_ids?: string[];
}

/** How events are delivered; by default once, in order. */
export interface DeliveryBehavior {
	/** The same seed and the same events produce the same duplicates and the same order. */
	seed: number;
	/** Share of the events that are delivered twice, 0 to 1. */
	duplicateRate: number;
	/** The next event is picked at random from this many pending ones; 1 keeps the order. */
	reorderWindow: number;
	concurrency: number;
	/** How long the receiver may take to respond. */
	timeoutMs: number;
	/** The delay before each retry. */
	retryDelaysMs: number[];
}

export const defaultBehavior: DeliveryBehavior = {
	seed: 1,
	duplicateRate: 0,
	reorderWindow: 1,
	concurrency: 4,
	timeoutMs: 10_000,
	retryDelaysMs: [250, 1_000, 4_000],
};

/** The outcome of one event on one stream. */
export interface StreamRecord {
	id: string;
	kind: string;
	external_id: string | null;
	url: string;
	/** The response status of each attempt; 0 if there was none. */
	statuses: number[];
	/** The duration of each attempt. */
	durationsMs: number[];
	at: string;
}

export interface QueuedEvent {
	stream: EventStream;
	event: StreamEvent;
	record: StreamRecord;
	isDuplicate: boolean;
}

/** Whether the stream's filters include an event. */
export const includesEvent = (
	{ app_id, events, message_ids, template_ids }: EventStream,
	{ kind, values }: StreamEvent,
): boolean => {
	const { event, message } = values as Record<string, Record<string, string>>;
	return (
		app_id === event.app_id &&
		(events?.includes(kind) ?? true) &&
		(message_ids?.includes(message.id) ?? true) &&
		(template_ids?.includes(message.template_id) ?? true)
	);
};
