import type { SubscriptionFacts } from './facts';

/** Why a subscription can't be reached: a code of our own, and words for it. */
interface SubscriptionState {
	reason: string;
	/** Ends a sentence about the subscription. */
	meaning: string;
	whatToDo: string;
}

const askForPermission =
	'Ask for permission to send notifications in the app or on the website, at a moment when it makes sense to the user.';
const subscribeAgain =
	'Ask the user to subscribe again. A message can be sent once they have agreed.';
const askSupport =
	"Ask the user to open the app again. If that doesn't help, check the platform settings in OneSignal.";

const unsubscribed: SubscriptionState = {
	reason: 'unsubscribed',
	meaning: 'is unsubscribed',
	whatToDo: subscribeAgain,
};

const neverSubscribed: SubscriptionState = {
	reason: 'permissionNotGranted',
	meaning: 'was never subscribed: permission has not been given',
	whatToDo: askForPermission,
};

const revoked: SubscriptionState = {
	reason: 'permissionRevoked',
	meaning: 'lost the permission to show notifications in the browser',
	whatToDo: 'Ask the user to allow notifications of the website in the settings of the browser.',
};

/** OneSignal's numbers for the state of a subscription. */
const statesByStatus: Record<number, SubscriptionState> = {
	0: neverSubscribed,
	[-99]: neverSubscribed,
	[-2]: { ...unsubscribed, meaning: 'has been unsubscribed by the user or on their behalf' },
	[-10]: {
		reason: 'uninstalled',
		meaning: 'no longer has the app, or the app is blocked',
		whatToDo: 'Ask the user to install the app again and to allow notifications.',
	},
	[-18]: { ...neverSubscribed, meaning: 'was never asked for permission to show notifications' },
	[-19]: { ...neverSubscribed, meaning: 'was asked for permission, and the user has not answered' },
	[-20]: revoked,
	[-21]: revoked,
	[-22]: {
		reason: 'disabledInDashboard',
		meaning: "was disabled in OneSignal's dashboard",
		whatToDo: "Enable the subscription in OneSignal's dashboard, if the user agrees.",
	},
	[-31]: {
		reason: 'disabledThroughApi',
		meaning: 'was disabled through the API',
		whatToDo:
			"Find the workflow or app that disabled it. Enable it with 'Subscription > Update', if the user agrees.",
	},
	[-98]: {
		reason: 'optInPending',
		meaning: 'waits for the user to confirm it (double opt-in)',
		whatToDo: 'Ask the user to answer the message that asks for the confirmation.',
	},
};

const platformError: SubscriptionState = {
	reason: 'subscriptionError',
	meaning: 'was turned off by an error of the platform',
	whatToDo: askSupport,
};

/** Why a subscription isn't subscribed; `enabled: false` alone says no more than that. */
export function stateOf({ status }: SubscriptionFacts): SubscriptionState {
	if (status === undefined || status >= 1) return unsubscribed;
	return statesByStatus[status] ?? platformError;
}

export const states: SubscriptionState[] = [
	unsubscribed,
	platformError,
	...Object.values(statesByStatus),
];
