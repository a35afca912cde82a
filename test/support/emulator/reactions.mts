import type { Channel, SubscriptionType } from './records.mts';

/** What a recipient, a mail server or a carrier did with a delivery. */
export interface ReactionRecord {
	/** ID of the event in the event streams. */
	id: string;
	kind: string;
	channel: Channel;
	messageId: string;
	subscriptionId: string;
	subscriptionType: SubscriptionType;
	userId: string;
	external_id: string | null;
	data: Record<string, string>;
	/** ISO 8601. */
	at: string;
}

/** A Live Activity after its latest message. */
export interface ActivityRecord {
	id: string;
	type: string;
	title: string;
	text: string;
	attributes: Record<string, unknown>;
	state: Record<string, unknown>;
	/** The users it was started for. */
	userIds: string[];
	/** Number of messages so far, including the start. */
	messages: number;
	hasEnded: boolean;
	/** Time of the latest message, ISO 8601. */
	at: string;
}
