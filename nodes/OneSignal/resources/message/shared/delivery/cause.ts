import type { ActivityRow, DeliveryFacts, MessageFacts, Verdict } from './facts';
import { isOnlyRecipient } from './readUser';

/** Facts about a message that OneSignal knows. */
export interface KnownFacts extends DeliveryFacts {
	message: MessageFacts;
}

/** Why a message did or didn't arrive, and what shows it. */
export interface Cause {
	verdict: Verdict;
	/** Stands in people's workflows: never changes after a release. */
	reason: string;
	holds: (facts: KnownFacts) => boolean;
	/** Whether the reason itself is proven; `true` unless it rests on how things are now. */
	isProven?: (facts: KnownFacts) => boolean;
	explanation: (facts: KnownFacts) => string;
	whatToDo: string;
}

/** The user's rows among the exported events. */
export const rowsOf = ({ events }: DeliveryFacts): ActivityRow[] =>
	events.status === 'listed' ? events.ofUser : [];

export const isOver = ({ message }: Pick<KnownFacts, 'message'>): boolean =>
	message.isCanceled || message.completedAt !== undefined;

/** OneSignal took these events back, or never handed the message over. */
const isNegative = ({ sent, delivered, clicked, failed, unsubscribed }: ActivityRow): boolean =>
	clicked === '' && (failed !== '' || (unsubscribed !== '' && sent === '' && delivered === ''));

/** Rows name users by these IDs alone. */
const isInRows = ({ user }: DeliveryFacts): boolean =>
	user.identity !== undefined || ['external_id', 'onesignal_id'].includes(user.given.label);

const isExcludedByEvents = (facts: KnownFacts): boolean =>
	facts.events.status === 'listed' &&
	facts.events.isComplete &&
	facts.events.ofUser.every(isNegative) &&
	isInRows(facts);

/** Whether no recipient at all got the message. */
export const hasNoRecipients = ({ message: { counts } }: KnownFacts): boolean =>
	counts.sent === 0 && !counts.engaged;

/** Whether all that went out to this user alone came back. */
export function isAllReturned({ user, message }: KnownFacts): boolean {
	const { sent = 0, confirmed, engaged, returned = 0 } = message.counts;
	return (
		isOnlyRecipient(user, message) && returned > 0 && returned >= sent && !confirmed && !engaged
	);
}

/** Whether it is proven that the user didn't get the message and won't get it any more. */
export const isNotReached = (facts: KnownFacts): boolean =>
	isOver(facts) && (hasNoRecipients(facts) || isExcludedByEvents(facts) || isAllReturned(facts));

/** A time as OneSignal's dashboard would show it, in UTC. */
export const inWords = (milliseconds: number): string =>
	`${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
