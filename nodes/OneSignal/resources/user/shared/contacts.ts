import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { nodeOption, withPreSend } from '../../../properties/routedField';
import { asEmail } from '../../../parse/emailAddress';
import { asPhoneNumber } from '../../../parse/phoneNumber';
import { asList } from '../../../parse/list';
import { asBoolean } from '../../../parse/boolean';
import { parseField, type Parser } from '../../../parse/parser';
import { requiredIfSet } from '../../../parse/required';
import { setBodyValue } from '../../../properties/setBodyValue';

/** The kinds of subscription that a server may make; push belongs to the app and its SDK. */
type Kind = 'Email' | 'SMS';

interface Subscription {
	type: Kind;
	token: string;
	enabled?: false;
}

const startUnsubscribedField: INodeProperties = {
	displayName: 'Start Unsubscribed',
	name: 'startUnsubscribed',
	type: 'boolean',
	default: false,
	description:
		'Whether the email addresses and phone numbers above get no messages until they are subscribed',
};

/** Whether the addresses start without consent; an option of the operation. */
export const startUnsubscribed = nodeOption(startUnsubscribedField, requiredIfSet(asBoolean));

/** The same field where the panel keeps it. */
const chosen = { ...startUnsubscribedField, name: `options.${startUnsubscribedField.name}` };

const addsSubscriptions = (field: INodeProperties, type: Kind, as: Parser<string>): PreSendAction =>
	async function (request) {
		const tokens = parseField(this, field, asList(as));
		if (tokens.length === 0) return request;
		const state = parseField(this, chosen, asBoolean) ? { enabled: false as const } : {};
		const { subscriptions = [] } = request.body as { subscriptions?: Subscription[] };
		const added = tokens.map((token): Subscription => ({ type, token, ...state }));
		setBodyValue(request, 'subscriptions', [...subscriptions, ...added]);
		return request;
	};

const emails: INodeProperties = {
	displayName: 'Email Addresses',
	name: 'emailAddresses',
	type: 'string',
	default: '',
	placeholder: 'e.g. ada@example.com',
	description:
		'Addresses of the user, several with commas between them. One that belongs to another user moves here.',
};

const phones: INodeProperties = {
	displayName: 'Phone Numbers',
	name: 'phoneNumbers',
	type: 'string',
	default: '',
	placeholder: 'e.g. +15551234567',
	description:
		'Numbers of the user with country code, several with commas between them. One that belongs to another user moves here.',
};

/** Where a user can be written to. */
export const contactFields: INodeProperties[] = [
	withPreSend(emails, addsSubscriptions(emails, 'Email', asEmail)),
	withPreSend(phones, addsSubscriptions(phones, 'SMS', asPhoneNumber)),
];
