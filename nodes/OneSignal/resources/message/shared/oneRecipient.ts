import type { INodeProperties } from 'n8n-workflow';

import { identifyUserFields, readAliasLabel, userId } from '../../../fields/user';
import { asEmail } from '../../../parse/emailAddress';
import { evaluated } from '../../../parse/evaluated';
import { asIdUnder } from '../../../parse/id';
import { parseField } from '../../../parse/parser';
import { asPhoneNumber } from '../../../parse/phoneNumber';
import { setBodyValue } from '../../../properties/setBodyValue';
import { bodyField, withPreSend } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';

const sendTo: INodeProperties = {
	displayName: 'Send To',
	name: 'sendTo',
	type: 'options',
	options: [
		{ name: 'Email Address', value: 'emailAddress', description: 'For the channel Email' },
		{ name: 'Phone Number', value: 'phoneNumber', description: 'For the channel SMS' },
		{ name: 'User', value: 'user', description: 'A user, by External ID, OneSignal ID or alias' },
	],
	default: 'user',
	description: 'Who is asked. One person at a time.',
};

const personId: INodeProperties = { ...userId, placeholder: 'e.g. manager-7' };

const user = withPreSend(personId, async function (request) {
	const label = readAliasLabel(this);
	const id = parseField(this, personId, evaluated(asIdUnder(label)));
	setBodyValue(request, 'include_aliases', { [label]: [id] });
	return request;
});

const emailAddress = bodyField(
	{
		displayName: 'Email Address',
		name: 'emailAddress',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. ada@example.com',
		description: 'Address of one person. A new address is subscribed automatically.',
	},
	'email_to',
	evaluated((...value) => [asEmail(...value)]),
);

const phoneNumber = bodyField(
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +15551234567',
		description: 'Number of one person. A new number is subscribed automatically.',
	},
	'include_phone_numbers',
	evaluated((...value) => [asPhoneNumber(...value)]),
);

/** Asks for one recipient. */
export const oneRecipient: INodeProperties[] = [
	sendTo,
	...shownWhen({ sendTo: ['user'] }, [...identifyUserFields, user]),
	...shownWhen({ sendTo: ['emailAddress'] }, [emailAddress]),
	...shownWhen({ sendTo: ['phoneNumber'] }, [phoneNumber]),
];
