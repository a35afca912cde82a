import type { IDataObject } from 'n8n-workflow';

import { fromOneSignalType } from '../fields/subscriptionType';
import { definedFields } from './definedFields';

/** A subscription the way every operation shows one. */
export const simpleSubscription = (subscription: IDataObject): IDataObject =>
	definedFields({
		id: subscription.id,
		type: subscription.type && fromOneSignalType(subscription.type),
		token: subscription.token,
		subscribed: subscription.enabled,
		subscriptionStatus: subscription.notification_types,
	});
