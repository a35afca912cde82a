import type { Cause, KnownFacts } from './cause';
import type { Channel } from '../channelOf';
import { isAllReturned, isNotReached, rowsOf } from './cause';

import { isOnlyRecipient } from './readUser';

/** A kind of failure, and the words of OneSignal, a push service, a mail server or a carrier for it. */
interface Failure {
	reason: string;
	words: RegExp;
	/** What it means, ending the sentence "The message failed: …". */
	meaning: string;
	whatToDo: string;
	/** The channel whose numbers show it where the message went to one user. */
	countedFor?: Channel;
}

const failures: Failure[] = [
	{
		reason: 'bounced',
		countedFor: 'email',
		words: /bounce/i,
		meaning: 'the mail server returned the email',
		whatToDo:
			'Correct the email address. Once it is right, remove it from the suppression list in OneSignal (Settings > Email).',
	},
	{
		reason: 'suppressed',
		words: /suppress/i,
		meaning:
			'the address is on the suppression list, since an earlier email to it bounced or was reported as spam',
		whatToDo:
			'Check the address. If it works and the user agrees, remove it from the suppression list in OneSignal (Settings > Email).',
	},
	{
		reason: 'quotaExceeded',
		words:
			/quota|limit (was )?(exceeded|reached)|exceeded .*limit|too many|insufficient (funds|balance)/i,
		meaning: 'a quota or a limit was used up',
		whatToDo:
			'Check the plan and its limits in OneSignal, or those of the push service, the email provider or the carrier. Then send the message again.',
	},
	{
		reason: 'invalidToken',
		words:
			/invalid ?token|(not|un) ?registered|bad ?device ?token|invalid ?registration|not ?found|expired ?token/i,
		meaning: 'the push token is no longer valid, e.g. because the app was uninstalled',
		whatToDo: 'Ask the user to open the app, which renews the token, or to install it again.',
	},
	{
		reason: 'invalidPushCredentials',
		words:
			/sender ?id ?mismatch|mismatch ?sender|device ?token ?not ?for ?topic|certificate|authentication ?error|provider ?token|unauthorized/i,
		meaning: "the app's push credentials don't fit the device",
		whatToDo:
			'Check the push credentials in OneSignal (Settings > Push & In-App). Users may have to open the app again afterwards.',
	},
	{
		reason: 'optedOutAtCarrier',
		words: /21610|opted? ?out|\bSTOP\b|unsubscribed recipient/,
		meaning: 'the user opted out at the carrier, e.g. by replying STOP',
		whatToDo: 'Ask the user to reply START, then send the message again.',
	},
	{
		reason: 'undelivered',
		countedFor: 'sms',
		words: /undeliver/i,
		meaning: "the carrier couldn't deliver the text message",
		whatToDo: 'Check the phone number, and whether the phone is switched on and can receive texts.',
	},
];

const messagesOf = (facts: KnownFacts): string[] =>
	rowsOf(facts)
		.filter(({ failed }) => failed !== '')
		.map(({ failureMessage }) => failureMessage);

const quoted = (facts: KnownFacts): string => {
	const said = messagesOf(facts).find((message) => message !== '');
	return said === undefined ? '' : ` OneSignal's report says: "${said}".`;
};

const isFailed = (facts: KnownFacts): boolean =>
	isNotReached(facts) && messagesOf(facts).length > 0;

const ofFailure = ({ reason, words, meaning, whatToDo, countedFor }: Failure): Cause => ({
	verdict: 'notDelivered',
	reason,
	holds: (facts) =>
		(isFailed(facts) && messagesOf(facts).some((message) => words.test(message))) ||
		(countedFor !== undefined &&
			facts.message.channel === countedFor &&
			isNotReached(facts) &&
			isAllReturned(facts)),
	explanation: (facts) => `The message failed: ${meaning}.${quoted(facts)}`,
	whatToDo,
});

const isAlone = ({ user, message }: KnownFacts): boolean => isOnlyRecipient(user, message);

/** Failures that the events of the message name, and those that its numbers show where it went to one user. */
export const failureCauses: Cause[] = [
	...failures.map(ofFailure),
	{
		verdict: 'notDelivered',
		reason: 'failed',
		holds: (facts) =>
			isFailed(facts) ||
			(isNotReached(facts) && isAlone(facts) && Number(facts.message.counts.failed) > 0),
		explanation: (facts) => `The message failed.${quoted(facts) || " OneSignal doesn't say why."}`,
		whatToDo:
			'Look up the reason in the report of the message in OneSignal, correct it, and send the message again.',
	},
	{
		verdict: 'notDelivered',
		reason: 'deviceUnsubscribed',
		holds: (facts) =>
			isNotReached(facts) && rowsOf(facts).some(({ unsubscribed }) => unsubscribed !== ''),
		explanation: () =>
			'The push service reported that the device no longer takes notifications: the app was uninstalled, browser data were cleared, or the user turned notifications off.',
		whatToDo: 'Ask the user to open the app or the website and to allow notifications again.',
	},
];
