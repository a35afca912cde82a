import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { nodeOption, readOption, withPreSend } from '../../../properties/routedField';
import { asEmail } from '../../../parse/emailAddress';
import { asPhoneNumber } from '../../../parse/phoneNumber';
import { asList } from '../../../parse/list';
import { asBoolean } from '../../../parse/boolean';
import { parseField, type Parser } from '../../../parse/parser';
import { requiredIfSet } from '../../../parse/required';
import { setBodyValue } from '../../../properties/setBodyValue';

/** The types of subscription that a server can create; push belongs to the app and its SDK. */
type ContactType = 'Email' | 'SMS';

interface Subscription {
	type: ContactType;
	token: string;
	enabled?: false;
}

/** Whether the email addresses and phone numbers start without consent; an option of the operation. */
export const createContactsAsUnsubscribed = nodeOption(
	{
		displayName: 'Create as Unsubscribed',
		name: 'createAsUnsubscribed',
		type: 'boolean',
		default: false,
		description:
			'Whether the email addresses and phone numbers receive no messages until they are subscribed',
	},
	requiredIfSet(asBoolean),
);

const addsSubscriptions = (
	field: INodeProperties,
	type: ContactType,
	as: Parser<string>,
): PreSendAction =>
	async function (request) {
		const tokens = parseField(this, field, asList(as));
		if (tokens.length === 0) return request;
		const state = readOption(this, createContactsAsUnsubscribed) ? { enabled: false as const } : {};
		const { subscriptions = [] } = request.body as { subscriptions?: Subscription[] };
		const added = tokens.map((token): Subscription => ({ type, token, ...state }));
		setBodyValue(request, 'subscriptions', [...subscriptions, ...added]);
		return request;
	};

const emailAddresses: INodeProperties = {
	displayName: 'Email Addresses',
	name: 'emailAddresses',
	type: 'string',
	default: '',
	placeholder: 'e.g. ada@example.com',
	description:
		"Separate multiple addresses with commas. If an address belongs to another user, it's moved to this one.",
};

const phoneNumbers: INodeProperties = {
	displayName: 'Phone Numbers',
	name: 'phoneNumbers',
	type: 'string',
	default: '',
	placeholder: 'e.g. +15551234567',
	description:
		"With country code. Separate multiple numbers with commas. If a number belongs to another user, it's moved to this one.",
};

/** The email addresses and phone numbers of a user. */
export const contactFields: INodeProperties[] = [
	withPreSend(emailAddresses, addsSubscriptions(emailAddresses, 'Email', asEmail)),
	withPreSend(phoneNumbers, addsSubscriptions(phoneNumbers, 'SMS', asPhoneNumber)),
];
