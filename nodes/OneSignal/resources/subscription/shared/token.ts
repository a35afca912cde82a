import type { IExecuteSingleFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { bodyOption } from '../../../properties/routedField';
import { asChoice } from '../../../parse/choice';
import { asEmail } from '../../../parse/emailAddress';
import { asPhoneNumber } from '../../../parse/phoneNumber';
import { parseField, type Parser } from '../../../parse/parser';
import { asRequired } from '../../../parse/required';
import { asOptionalText, asRequiredText } from '../../../parse/text';

/** Every kind of subscription that OneSignal finds by its token. */
const tokenTypes: INodePropertyOptions[] = [
	{ name: 'Amazon (Push)', value: 'FireOSPush' },
	{ name: 'Android (Push)', value: 'AndroidPush' },
	{ name: 'Chrome (Push)', value: 'ChromePush' },
	{ name: 'Chrome Extension (Push)', value: 'ChromeExtensionPush' },
	{ name: 'Email', value: 'Email' },
	{ name: 'Firefox (Push)', value: 'FirefoxPush' },
	{ name: 'Huawei (Push)', value: 'HuaweiPush' },
	{ name: 'iOS (Push)', value: 'iOSPush' },
	{ name: 'Mac (Push)', value: 'macOSPush' },
	{ name: 'Safari (Push)', value: 'SafariPush' },
	{ name: 'SMS', value: 'SMS' },
	{ name: 'Windows (Push)', value: 'WindowsPush' },
];

const everyType = [...tokenTypes, { name: 'Safari, Older (Push)', value: 'SafariLegacyPush' }];

export const tokenType: INodeProperties = {
	displayName: 'Address Type',
	name: 'tokenType',
	type: 'options',
	options: tokenTypes,
	default: 'Email',
	description: 'What kind of address or token you have',
};

export const asTokenType = asRequired(asChoice(tokenType));

const asAddressOfAnyType: Parser<string> = (context, value, label) => {
	const text = asRequiredText(context, value, label);
	// No token begins so.
	return text.startsWith('+') ? asPhoneNumber(context, text, label) : text;
};

/** How an address or token is read, as far as its type is known. */
export const readerOfType = (type?: string): Parser<string> =>
	({ Email: asEmail, SMS: asPhoneNumber })[type ?? ''] ??
	(type ? asRequiredText : asAddressOfAnyType);

const newTypeField: INodeProperties = {
	displayName: 'New Type',
	name: 'newType',
	type: 'options',
	options: everyType,
	default: 'Email',
	description: 'Only together with a new address or token',
};

export const newType = bodyOption(newTypeField, 'subscription.type');

/** The type that the subscription will have; `undefined` where only OneSignal knows it. */
function typeAfterwards(context: IExecuteSingleFunctions): string | undefined {
	const place = { ...newTypeField, name: `updateFields.${newTypeField.name}` };
	const changed = parseField(context, place, asOptionalText);
	if (changed || context.getNodeParameter('findSubscriptionBy') === 'id') return changed;
	return parseField(context, tokenType, asTokenType);
}

const asNewAddress: Parser<string | undefined> = (context, value, label) =>
	asOptionalText(context, value, label) &&
	readerOfType(typeAfterwards(context))(context, value, label);

export const newAddress = bodyOption(
	{
		displayName: 'New Address or Token',
		name: 'newAddress',
		type: 'string',
		default: '',
		description: 'Another email address, phone number or push token in the place of the old one',
	},
	'subscription.token',
	asNewAddress,
);
