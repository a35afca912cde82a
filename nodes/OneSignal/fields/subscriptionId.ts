import type { INodeProperties } from 'n8n-workflow';

import { asUuid } from '../parse/id';
import { appPath, pathField, pathParam } from '../properties/pathParam';
import { withPreSend } from '../properties/routedField';

export const subscriptionId: INodeProperties = {
	displayName: 'Subscription ID',
	name: 'subscriptionId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
	description: 'The ID OneSignal assigned to the device, email address or phone number',
};

/** Points at one device or address. */
export const subscriptionIdField = withPreSend(subscriptionId, pathField(subscriptionId, asUuid));

export const subscriptionPath = appPath(`/subscriptions/${pathParam(subscriptionId.name)}`);
