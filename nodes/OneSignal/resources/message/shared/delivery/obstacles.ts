import type { Cause, KnownFacts } from './cause';
import { inWords } from './cause';
import type { SubscriptionFacts } from './facts';
import { isNamed, isOnlyRecipient, onChannel } from './readUser';
import { stateOf } from './subscriptionStates';
import { typeName } from './typeNames';

/** What stands between a message and a user, by what OneSignal says now; the nearest first. */
export type Obstacle = Omit<Cause, 'verdict'>;

const rightNow = 'OneSignal shows how things are now, not how they were when the message went out.';
const never = (): boolean => false;

const nameOf = ({ message: { channel } }: KnownFacts): string =>
	({ push: 'push', email: 'email', sms: 'SMS', any: '' })[channel ?? 'any'];

const inPlatforms = ({ message: { platforms } }: KnownFacts, { type }: SubscriptionFacts) =>
	platforms === undefined || platforms.includes(type);

/** The user's subscriptions that the message could go to, if they are subscribed. */
const eligible = (facts: KnownFacts): SubscriptionFacts[] =>
	onChannel(facts.user, facts.message).filter((one) => inPlatforms(facts, one));

/** Unsubscribed after the message went out: no reason why it didn't arrive. */
const isLater = ({ unsubscribedAt }: SubscriptionFacts, { message, now }: KnownFacts): boolean =>
	unsubscribedAt !== undefined && unsubscribedAt > (message.completedAt ?? now);

/** Unsubscribed before the message went out; where it waits for an hour of the day, that isn't known. */
const wasEarlier = ({ unsubscribedAt }: SubscriptionFacts, { message }: KnownFacts): boolean =>
	unsubscribedAt !== undefined &&
	message.sendAt !== undefined &&
	message.delayedOption === undefined &&
	unsubscribedAt < message.sendAt;

function sinceWhen({ unsubscribedAt }: SubscriptionFacts): string {
	return unsubscribedAt === undefined ? '' : ` (since ${inWords(unsubscribedAt)})`;
}

const unsubscribedIn = (facts: KnownFacts): SubscriptionFacts | undefined => {
	const all = eligible(facts);
	const isBlocked = (one: SubscriptionFacts): boolean => !one.isSubscribed && !isLater(one, facts);
	return all.length > 0 && all.every(isBlocked) && !facts.message.includesUnsubscribed
		? all[0]
		: undefined;
};

/** One obstacle for each state of a subscription, told by the first one that the message could go to. */
const unsubscribed = (facts: KnownFacts): Obstacle | undefined => {
	const first = unsubscribedIn(facts);
	if (!first) return undefined;
	const { reason, meaning, whatToDo } = stateOf(first);
	const isProven = eligible(facts).every((one) => wasEarlier(one, facts));
	return {
		reason,
		holds: () => true,
		isProven: () => isProven,
		explanation: () =>
			`The user's ${typeName(first.type)} subscription ${meaning}${sinceWhen(first)}.${isProven ? '' : ` ${rightNow}`}`,
		whatToDo,
	};
};

const listed = (names: string[]): string => names.map((name) => `"${name}"`).join(', ');

const fixed: Obstacle[] = [
	{
		reason: 'userNotFound',
		holds: ({ user }) => user.identity === undefined,
		isProven: never,
		explanation: ({ user }) =>
			`OneSignal has no user with this ID in this app (${user.given.label === 'external_id' ? 'External ID' : user.given.label}: ${user.given.id}).`,
		whatToDo:
			"Check the ID, its spelling and 'Identify User By', and whether the credential is for the right app. A user of another app isn't found.",
	},
	{
		reason: 'notTargeted',
		holds: ({ user, message }) => isNamed(user, message) === false,
		isProven: never,
		explanation: () =>
			'The message lists its recipients, and no ID, subscription or address in that list belongs to this user.',
		whatToDo:
			"Check the recipients of the node that sent it. If its output says 'alreadySent', the idempotency key was used before: this is the earlier message, with the recipients it had then.",
	},
	{
		reason: 'noSubscription',
		holds: ({ user, message }) => onChannel(user, message).length === 0,
		isProven: never,
		explanation: (facts) =>
			`The user has no ${nameOf(facts)} subscription, so there is no device or address to send to. ${rightNow}`,
		whatToDo:
			"For email and SMS, add one with 'Subscription > Create'. For push, the user must open the app or website and allow notifications.",
	},
	{
		reason: 'platformExcluded',
		holds: (facts) => eligible(facts).length === 0,
		isProven: never,
		explanation: ({ message }) =>
			`The message only goes to ${(message.platforms ?? []).map(typeName).join(', ')}, and the user has no subscription of that kind.`,
		whatToDo: 'Send the message without limiting its platforms.',
	},
];

const audience: Obstacle[] = [
	{
		reason: 'excludedBySegment',
		holds: ({ membership }) => membership === 'excluded',
		isProven: never,
		explanation: ({ message }) =>
			`The user is in a segment that the message excludes (${listed(message.excludedSegments)}). ${rightNow}`,
		whatToDo: "Change the segment, or remove it from 'Excluded Segment Names or IDs'.",
	},
	{
		reason: 'notInAudience',
		holds: ({ membership }) => membership === 'notIncluded',
		isProven: never,
		explanation: ({ message }) =>
			message.filters.length > 0
				? `The user doesn't match the filters of the message. ${rightNow}`
				: `The user isn't in the segments of the message (${listed(message.includedSegments)}). ${rightNow}`,
		whatToDo: "Compare the user's tags and activity with the segments or filters.",
	},
	{
		reason: 'canceled',
		holds: ({ message }) => message.isCanceled,
		isProven: never,
		explanation: () => 'The message was canceled before it reached this user.',
		whatToDo: 'Send the message again if it should still go out.',
	},
	{
		reason: 'frequencyCapped',
		holds: ({ message }) => message.hasFrequencyCap && Number(message.counts.capped) > 0,
		isProven: ({ user, message }) =>
			isOnlyRecipient(user, message) &&
			message.counts.sent === 0 &&
			message.counts.failed === 0 &&
			message.counts.unsubscribed === 0,
		explanation: ({ message }) =>
			`The app limits how many pushes a user gets, and this message left out recipients for that reason (${message.counts.capped}).`,
		whatToDo:
			"For messages that must arrive, turn off 'Use Frequency Cap' under 'Push Options'. The cap itself is set in OneSignal (Settings > Push & In-App).",
	},
	{
		reason: 'templateMissing',
		holds: ({ isTemplateMissing }) => isTemplateMissing === true,
		isProven: never,
		explanation: () => "The template of the message doesn't exist anymore.",
		whatToDo: 'Create the template again, and send the message with the new one.',
	},
	{
		reason: 'testDevice',
		holds: (facts) =>
			eligible(facts).some(({ isSubscribed }) => isSubscribed) &&
			eligible(facts)
				.filter(({ isSubscribed }) => isSubscribed)
				.every(({ isTestDevice }) => isTestDevice),
		isProven: never,
		explanation: () =>
			"The user's only subscriptions are of test builds of the app, which need push credentials of their own.",
		whatToDo: 'Test with a build from the App Store or TestFlight, or check the push credentials.',
	},
];

/** The nearest thing that stands between the message and the user. */
export function obstacleOf(facts: KnownFacts): Obstacle | undefined {
	return (
		fixed.find(({ holds }) => holds(facts)) ??
		unsubscribed(facts) ??
		audience.find(({ holds }) => holds(facts))
	);
}
