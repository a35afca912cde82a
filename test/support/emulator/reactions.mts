import type { Channel } from './records.mts';

/** What somebody did with a delivery, or what the net did to it. */
export interface HappeningRecord {
	/** That of the event on the streams. */
	id: string;
	kind: string;
	channel: Channel;
	messageId: string;
	subscriptionId: string;
	userId: string;
	external_id: string | null;
	data: Record<string, string>;
	/** ISO 8601. */
	at: string;
}

/** A live activity as its last message left it. */
export interface ActivityRecord {
	id: string;
	type: string;
	title: string;
	text: string;
	attributes: Record<string, unknown>;
	state: Record<string, unknown>;
	/** The users it was started for. */
	userIds: string[];
	/** How many messages it had, the start included. */
	messages: number;
	isOver: boolean;
	/** ISO 8601, of the last message. */
	at: string;
}
