import type { StreamEvent } from './streamEvent.mts';

/** An event stream as a person sets it up in OneSignal's dashboard. */
export interface Stream {
	app_id: string;
	url: string;
	headers: Record<string, string>;
	/** The template, as it was pasted. */
	body: string;
	/** Kinds to send; all when left out. */
	events?: string[];
	message_ids?: string[];
	template_ids?: string[];
}

/** How deliveries go wrong; by default they do not. */
export interface Manners {
	/** The same seed and the same events bring the same repeats and the same disorder. */
	seed: number;
	/** Share of the events that arrive twice, 0 to 1. */
	repeats: number;
	/** Among how many waiting events the next one is drawn; 1 keeps the order. */
	disorder: number;
	atOnce: number;
	/** How long an answer may take, in milliseconds. */
	patience: number;
	/** Milliseconds before each further try. */
	delays: number[];
}

export const politely: Manners = {
	seed: 1,
	repeats: 0,
	disorder: 1,
	atOnce: 4,
	patience: 10_000,
	delays: [250, 1_000, 4_000],
};

/** What became of an event that was sent to a stream. */
export interface StreamRecord {
	id: string;
	kind: string;
	external_id: string | null;
	url: string;
	/** The answer to each try; 0 where there was none. */
	statuses: number[];
	/** Milliseconds that each of them took. */
	times: number[];
	at: string;
}

/** An event on its way. */
export interface Parcel {
	stream: Stream;
	event: StreamEvent;
	record: StreamRecord;
	isRepeat: boolean;
}

/** Whether the person wants to hear of an event on this stream. */
export const wants = (
	{ app_id, events, message_ids, template_ids }: Stream,
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
