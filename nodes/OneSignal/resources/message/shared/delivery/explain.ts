import { restrictAgent } from '../../../../fields/restrictAgent';
import { arrivals } from './arrivals';
import {
	hasNoRecipients,
	inWords,
	isNotReached,
	isOver,
	type Cause,
	type KnownFacts,
} from './cause';
import { failureCauses } from './failures';
import type { DeliveryFacts, Explanation } from './facts';
import { obstacleOf, type Obstacle } from './obstacles';

const isScheduled = ({ message, now }: KnownFacts): boolean =>
	!isOver({ message }) && (message.sendAt ?? 0) > now;

/** What the message alone decides. */
const beforeSending: Cause[] = [
	{
		verdict: 'notDelivered',
		reason: 'canceled',
		holds: (facts) =>
			facts.message.isCanceled && hasNoRecipients(facts) && !facts.message.counts.failed,
		explanation: () => 'The message was canceled before it was sent to anyone.',
		whatToDo: 'Send the message again if it should still go out.',
	},
	{
		verdict: 'pending',
		reason: 'scheduled',
		holds: isScheduled,
		explanation: ({ message }) =>
			`The message is scheduled for ${inWords(message.sendAt ?? 0)} and hasn't been sent to anyone yet.`,
		whatToDo:
			"Wait until then. To send it earlier, cancel it with 'Message > Cancel' and send it again.",
	},
];

/** Whether it is proven that the message hasn't reached the user so far. */
const isOnItsWay = (facts: KnownFacts): boolean =>
	!isOver(facts) &&
	(hasNoRecipients(facts) ||
		(facts.events.status === 'listed' &&
			facts.events.isComplete &&
			isNotReached({ ...facts, message: { ...facts.message, completedAt: facts.now } })));

const waiting = (reason: string, option: string | undefined, what: string): Cause => ({
	verdict: 'pending',
	reason,
	holds: (facts) =>
		isOnItsWay(facts) && (option === undefined || facts.message.delayedOption === option),
	explanation: () => `The message hasn't been sent to this user yet: ${what}.`,
	whatToDo: 'Wait, and check again later.',
});

const onItsWay: Cause[] = [
	waiting(
		'waitingForLocalTime',
		'timezone',
		'each user gets it at the chosen time of day in their time zone',
	),
	waiting(
		'waitingForActiveTime',
		'last-active',
		'each user gets it at the time of day they last used the app',
	),
	waiting('sending', undefined, 'OneSignal is still sending it'),
];

const notReached = (facts: KnownFacts, obstacle: Obstacle): Cause => ({
	...obstacle,
	verdict: 'notDelivered',
	holds: isNotReached,
	explanation: () => `The message wasn't sent to this user. ${obstacle.explanation(facts)}`,
});

const withoutReason: Cause[] = [
	{
		verdict: 'notDelivered',
		reason: 'noRecipients',
		holds: (facts) => isNotReached(facts) && hasNoRecipients(facts),
		explanation: () => "The message didn't reach anyone. OneSignal doesn't say why.",
		whatToDo: 'Check the report of the message in OneSignal.',
	},
	{
		verdict: 'notDelivered',
		reason: 'notSent',
		holds: isNotReached,
		explanation: () =>
			"The message wasn't sent to this user. OneSignal doesn't say why, and nothing it shows now explains it.",
		whatToDo:
			'Check whether the user belonged to the audience and was subscribed when the message went out. Send it again if they should have it.',
	},
];

const cantTell = (reason: string, because: string, whatToDo: string): Cause => ({
	verdict: 'unknown',
	reason,
	holds: () => true,
	explanation: () => `Can't tell, because ${because}.`,
	whatToDo,
});

const allowExports = `AI agents aren't allowed to export. To allow it, a person can open the tool in n8n and turn off '${restrictAgent.displayName}'.`;

/** Why OneSignal doesn't say enough. */
function notKnown(facts: KnownFacts): Cause {
	const { events } = facts;
	if (events.status === 'unavailable') {
		return cantTell(
			'eventsUnavailable',
			`OneSignal didn't export the events of the message: ${events.why.replace(/\.$/, '')}`,
			'Run the node again later. Events are kept for about 30 days, and not every plan exports them.',
		);
	}
	if (events.status === 'notExported') {
		return cantTell(
			'eventsNotExported',
			"only the events of the message name its recipients, and they weren't exported",
			events.isRestricted ? allowExports : "Turn on 'Export Message Events' under 'Options'.",
		);
	}
	if (facts.user.identity === undefined) {
		return cantTell(
			'userNotFound',
			'OneSignal has no user with this ID, and events name users by other IDs',
			"Check the ID and 'Identify User By'. Try the External ID.",
		);
	}
	return cantTell(
		'eventsIncomplete',
		"the events that OneSignal exported aren't complete",
		'Run the node again in a few minutes.',
	);
}

const unknownMessage: Explanation = {
	verdict: 'unknown',
	reason: 'messageNotFound',
	reasonIsProven: true,
	explanation: "Can't tell, because OneSignal doesn't know this message in this app.",
	whatToDo:
		"Check the ID and whether the credential is for the right app. OneSignal forgets messages sent through the API after 30 days and doesn't return those of journeys. A message that was refused was never created.",
};

/** The verdict that the facts prove; without proof it is 'unknown'. */
export function explain(facts: DeliveryFacts): Explanation {
	const { message } = facts;
	if (!message) return unknownMessage;
	const known: KnownFacts = { ...facts, message };
	const obstacle = obstacleOf(known);
	const causes = [
		...beforeSending,
		...arrivals,
		...failureCauses,
		...(obstacle ? [notReached(known, obstacle)] : []),
		...withoutReason,
		...onItsWay,
	];
	const cause = causes.find(({ holds }) => holds(known)) ?? notKnown(known);
	return toExplanation(known, cause, obstacle);
}

/** Where the message hasn't arrived yet, or it isn't known, what stands in its way is told too. */
function toExplanation(facts: KnownFacts, cause: Cause, obstacle?: Obstacle): Explanation {
	const { verdict, reason, whatToDo } = cause;
	const isOpen = verdict === 'pending' || verdict === 'unknown';
	const inTheWay = isOpen && obstacle && obstacle.reason !== reason ? obstacle : undefined;
	return {
		verdict,
		reason,
		reasonIsProven: cause.isProven?.(facts) ?? true,
		explanation: [
			cause.explanation(facts),
			...(inTheWay ? [`What may stand in the way: ${inTheWay.explanation(facts)}`] : []),
		].join(' '),
		whatToDo: [whatToDo, ...(inTheWay ? [inTheWay.whatToDo] : [])].join(' '),
	};
}
