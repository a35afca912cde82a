import type { INodeProperties } from 'n8n-workflow';

import { bodyOption, bodyField } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';
import { asEmail } from '../../../parse/emailAddress';
import { asPhoneNumber } from '../../../parse/phoneNumber';
import { asBoolean } from '../../../parse/boolean';
import { requiredIfSet } from '../../../parse/required';

/** Only what a server may make: devices subscribe by themselves, through OneSignal's SDK in the app. */
const type: INodeProperties = {
	displayName: 'Type',
	name: 'subscriptionType',
	type: 'options',
	options: [
		{ name: 'Email', value: 'Email' },
		{ name: 'SMS', value: 'SMS' },
	],
	default: 'Email',
	description: 'Devices for push are added by your app, through the SDK of OneSignal',
};

const email: INodeProperties = {
	displayName: 'Email Address',
	name: 'emailAddress',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. ada@example.com',
	description: 'The person must have agreed to get emails',
};

const phone: INodeProperties = {
	displayName: 'Phone Number',
	name: 'phoneNumber',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. +15551234567',
	description: 'With country code. The person must have agreed to get text messages.',
};

/** The new address of a user. */
export const addressFields: INodeProperties[] = [
	bodyField(type, 'subscription.type'),
	...shownWhen({ subscriptionType: ['Email'] }, [bodyField(email, 'subscription.token', asEmail)]),
	...shownWhen({ subscriptionType: ['SMS'] }, [
		bodyField(phone, 'subscription.token', asPhoneNumber),
	]),
];

/** Whether the address starts without consent. */
export const startUnsubscribed = bodyOption(
	{
		displayName: 'Start Unsubscribed',
		name: 'startUnsubscribed',
		type: 'boolean',
		default: false,
		description: 'Whether the address gets no messages until it is subscribed',
	},
	'subscription.enabled',
	(context, value, label) => (requiredIfSet(asBoolean)(context, value, label) ? false : undefined),
);
