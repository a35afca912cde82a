import type { Channel } from '../channelOf';

/** How many recipients of a message came to what, under plain names; `undefined` where OneSignal doesn't say. */
export interface Counts {
	/** Handed over to push services, mail servers or carriers. */
	sent?: number;
	/** Confirmed by the device, the mail server or the carrier. */
	confirmed?: number;
	/** Clicked, or opened where it is an email. */
	engaged?: number;
	unsubscribed?: number;
	failed?: number;
	/** Accepted at first, then given back by the mail server or the carrier. */
	returned?: number;
	capped?: number;
}

/** The recipients that a message lists, as far as its view shows them. */
export interface NamedRecipients {
	aliases: Array<[label: string, id: string]>;
	subscriptionIds: string[];
	addresses: string[];
}

export interface MessageFacts {
	id: string;
	channel?: Channel;
	isCanceled: boolean;
	/** Milliseconds since 1970, as all times here. */
	sendAt?: number;
	completedAt?: number;
	delayedOption?: string;
	counts: Counts;
	/** Recipients by name; absent where the audience is described by segments or filters, or isn't shown. */
	named?: NamedRecipients;
	includedSegments: string[];
	excludedSegments: string[];
	filters: unknown[];
	/** The kinds of push subscriptions that the message is limited to. */
	platforms?: string[];
	includesUnsubscribed: boolean;
	hasFrequencyCap: boolean;
	templateId?: string;
}

export interface SubscriptionFacts {
	id: string;
	/** As in every output: `iosPush`, `email`, `sms` … */
	type: string;
	channel: Channel;
	token?: string;
	isSubscribed: boolean;
	/** OneSignal's number for the state. */
	status?: number;
	/** Since when it is unsubscribed, where an export said so. */
	unsubscribedAt?: number;
	isTestDevice: boolean;
}

export interface UserFacts {
	/** How the person identified the user: OneSignal's name of the kind of ID, and the ID. */
	given: { label: string; id: string };
	/** The user's IDs by label; absent where OneSignal doesn't know the user. */
	identity?: Record<string, string>;
	subscriptions: SubscriptionFacts[];
}

/** What became of the message for one subscription: times, empty where it didn't happen. */
export interface ActivityRow {
	subscriptionId: string;
	externalId: string;
	oneSignalId: string;
	type: string;
	sent: string;
	delivered: string;
	clicked: string;
	failed: string;
	unsubscribed: string;
	failureMessage: string;
}

/** The exported events of a message: all of them, or why they aren't there, e.g. since a restricted agent asks. */
export type EventFacts =
	| { status: 'listed'; ofUser: ActivityRow[]; isComplete: boolean }
	| { status: 'unavailable'; why: string }
	| { status: 'notExported'; isRestricted: boolean };

/** Whether the user belongs to the audience now; absent where that couldn't be asked. */
export type Membership = 'included' | 'excluded' | 'notIncluded';

/** All that OneSignal says about one user and one message. */
export interface DeliveryFacts {
	now: number;
	/** Absent where OneSignal doesn't know the message. */
	message?: MessageFacts;
	user: UserFacts;
	events: EventFacts;
	membership?: Membership;
	isTemplateMissing?: boolean;
}

export type Verdict = 'delivered' | 'sent' | 'notDelivered' | 'pending' | 'unknown';

export interface Explanation {
	verdict: Verdict;
	reason: string;
	/** Whether the reason itself is proven, not only the verdict. */
	reasonIsProven: boolean;
	explanation: string;
	whatToDo: string;
}
