import { asWholeNumber } from '../../../parse/number';
import { bodyOption } from '../../../properties/routedField';

/** The reason behind a subscription's state, as OneSignal numbers it. */
export const subscriptionStatus = bodyOption(
	{
		displayName: 'Subscription Status',
		name: 'subscriptionStatus',
		type: 'number',
		default: 1,
		description:
			'OneSignal status code: 1 is subscribed, -2 unsubscribed by the user, -31 disabled through the API',
	},
	'subscription.notification_types',
	asWholeNumber(-1000, 1_000_000_000),
);
