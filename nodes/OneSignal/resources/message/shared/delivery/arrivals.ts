import type { Cause, KnownFacts } from './cause';
import { inWords, rowsOf } from './cause';
import type { Channel } from '../channelOf';
import type { ActivityRow } from './facts';
import { isOnlyRecipient } from './readUser';

const has =
	(isMet: (row: ActivityRow) => boolean) =>
	(facts: KnownFacts): boolean =>
		rowsOf(facts).some(isMet);

/** The numbers of a message that went to this user alone are about this user. */
const counts =
	(isMet: (counts: Record<string, number>) => boolean) =>
	({ user, message }: KnownFacts): boolean => {
		const { sent = 0, confirmed = 0, engaged = 0, returned = 0 } = message.counts;
		return isOnlyRecipient(user, message) && isMet({ sent, confirmed, engaged, returned });
	};

const either =
	(...conditions: Array<(facts: KnownFacts) => boolean>) =>
	(facts: KnownFacts): boolean =>
		conditions.some((holds) => holds(facts));

const isSent = ({ sent, failed }: ActivityRow): boolean => sent !== '' && failed === '';
const isConfirmed = ({ delivered, failed }: ActivityRow): boolean =>
	delivered !== '' && failed === '';

const confirmedBy: Record<Channel, string> = {
	push: 'The device confirmed that it received the message',
	email: 'The mail server accepted the message',
	sms: 'The carrier delivered the message',
};

const handedTo: Record<Channel, string> = {
	push: "the push service, which accepted it. The device hasn't confirmed that it arrived; not every platform and plan reports that",
	email: "the mail server, which hasn't confirmed the delivery; that can take hours",
	sms: "the carrier, which hasn't confirmed the delivery",
};

const timeOf = (facts: KnownFacts, name: 'clicked' | 'delivered' | 'sent'): string => {
	const at = rowsOf(facts).find((row) => row[name] !== '')?.[name] ?? '';
	const milliseconds = Date.parse(at);
	return Number.isNaN(milliseconds) ? '' : ` (${inWords(milliseconds)})`;
};

const nothingToDo =
	'Nothing. If the user still misses it, check the device, or the spam folder for an email.';

/** What shows that the message reached the user, or at least left for them; the surest first. */
export const arrivals: Cause[] = [
	{
		verdict: 'delivered',
		reason: 'clicked',
		holds: has(({ clicked }) => clicked !== ''),
		explanation: (facts) => `The user clicked the message${timeOf(facts, 'clicked')}.`,
		whatToDo: nothingToDo,
	},
	{
		verdict: 'delivered',
		reason: 'openedOrClicked',
		holds: counts(({ engaged }) => engaged > 0),
		explanation: () => 'The message went to this user alone, and it was opened or clicked.',
		whatToDo: nothingToDo,
	},
	{
		verdict: 'delivered',
		reason: 'unsubscribedByMessage',
		holds: (facts) =>
			facts.message.channel === 'email' &&
			has((row) => isSent(row) && row.unsubscribed !== '')(facts),
		explanation: () => 'The user received the email and unsubscribed with its link.',
		whatToDo: "Don't email this user again until they subscribe.",
	},
	{
		verdict: 'delivered',
		reason: 'confirmed',
		holds: either(
			has(isConfirmed),
			counts(({ confirmed }) => confirmed > 0),
		),
		explanation: (facts) =>
			`${confirmedBy[facts.message.channel ?? 'push']}${timeOf(facts, 'delivered')}.`,
		whatToDo: nothingToDo,
	},
	{
		verdict: 'sent',
		reason: 'notConfirmed',
		holds: either(
			has(isSent),
			counts(({ sent, returned }) => sent > returned),
		),
		explanation: (facts) =>
			`OneSignal handed the message over${timeOf(facts, 'sent')} to ${handedTo[facts.message.channel ?? 'push']}.`,
		whatToDo:
			'Check whether notifications are allowed and not muted on the device, or check the spam folder.',
	},
];
