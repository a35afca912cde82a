import type { INodeProperties } from 'n8n-workflow';

import { asBoolean } from '../../parse/boolean';
import { asEmail } from '../../parse/emailAddress';
import { asOptionalList } from '../../parse/list';
import type { Parser } from '../../parse/parser';
import { asOptional } from '../../parse/required';
import { asSingleLine } from '../../parse/singleLine';
import { validationError } from '../../parse/validationError';
import { bodyOption, collection, type Option } from '../../properties/routedField';

const maxCopies = 5;

const asCopies: Parser<string[] | undefined> = (context, value, label, path) => {
	const list = asOptionalList(asEmail)(context, value, label, path);
	if (list === undefined || list.length <= maxCopies) return list;
	throw validationError(
		context,
		`'${label}' contains ${list.length} addresses, but OneSignal accepts at most ${maxCopies}`,
		'Remove some, or use one address that forwards its mail to all of them.',
	);
};

const emailOptions: Option[] = [
	bodyOption(
		{
			displayName: 'BCC',
			name: 'bcc',
			type: 'string',
			default: '',
			placeholder: 'e.g. archive@example.com',
			description:
				'Up to 5 addresses, separated by commas. Each copy is billed. OneSignal Email only.',
		},
		'email_bcc',
		asCopies,
	),
	bodyOption(
		{
			displayName: 'Disable Click Tracking',
			name: 'disableClickTracking',
			type: 'boolean',
			default: false,
			description: 'Whether to leave links as they are, so that clicks are not counted',
		},
		'disable_email_click_tracking',
		asBoolean,
	),
	bodyOption(
		{
			displayName: 'From Address',
			name: 'fromAddress',
			type: 'string',
			default: '',
			placeholder: 'e.g. hello@example.com',
			description: 'By default, the address set in OneSignal. Its domain must be set up there.',
		},
		'email_from_address',
		asOptional(asEmail),
	),
	bodyOption(
		{
			displayName: 'From Name',
			name: 'fromName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Ada from Example',
			description: 'By default, the name set in OneSignal',
		},
		'email_from_name',
		asSingleLine(),
	),
	bodyOption(
		{
			displayName: 'Preview Text',
			name: 'previewText',
			type: 'string',
			default: '',
			placeholder: 'e.g. Here is how to get started',
			description: 'Line that inboxes show after the subject',
		},
		'email_preheader',
	),
	bodyOption(
		{
			displayName: 'Reply-To Address',
			name: 'replyToAddress',
			type: 'string',
			default: '',
			placeholder: 'e.g. support@example.com',
			description: 'By default, the address set in OneSignal',
		},
		'email_reply_to_address',
		asOptional(asEmail),
	),
];

/** Options of an email, sent or saved as a template. */
export const emailOptionsField = (further: Option[] = []): INodeProperties =>
	collection(
		{
			displayName: 'Email Options',
			name: 'emailOptions',
			type: 'collection',
			default: {},
			placeholder: 'Add Option',
		},
		[...emailOptions, ...further],
	);
