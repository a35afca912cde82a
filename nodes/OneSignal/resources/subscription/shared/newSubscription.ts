import type { INodeProperties } from 'n8n-workflow';

import { bodyOption, bodyField } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';
import { asEmail } from '../../../parse/emailAddress';
import { asPhoneNumber } from '../../../parse/phoneNumber';
import { asBoolean } from '../../../parse/boolean';
import { requiredIfSet } from '../../../parse/required';
import { asNewOneSignalType, newSubscriptionType } from './subscriptionType';

const emailAddress: INodeProperties = {
	displayName: 'Email Address',
	name: 'emailAddress',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. ada@example.com',
	description: 'The person must have agreed to receive emails',
};

const phoneNumber: INodeProperties = {
	displayName: 'Phone Number',
	name: 'phoneNumber',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. +15551234567',
	description: 'With country code. The person must have agreed to receive text messages.',
};

/** What a new subscription needs. */
export const newSubscriptionFields: INodeProperties[] = [
	bodyField(newSubscriptionType, 'subscription.type', asNewOneSignalType),
	...shownWhen({ subscriptionType: ['email'] }, [
		bodyField(emailAddress, 'subscription.token', asEmail),
	]),
	...shownWhen({ subscriptionType: ['sms'] }, [
		bodyField(phoneNumber, 'subscription.token', asPhoneNumber),
	]),
];

/** Whether the subscription starts without consent. */
export const createAsUnsubscribed = bodyOption(
	{
		displayName: 'Create as Unsubscribed',
		name: 'createAsUnsubscribed',
		type: 'boolean',
		default: false,
		description:
			'Whether the email address or phone number receives no messages until it is subscribed',
	},
	'subscription.enabled',
	(context, value, label) => (requiredIfSet(asBoolean)(context, value, label) ? false : undefined),
);
