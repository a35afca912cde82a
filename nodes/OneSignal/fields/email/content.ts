import type { INodeProperties } from 'n8n-workflow';

import { asEmail } from '../../parse/emailAddress';
import { asOptionalList } from '../../parse/list';
import { asBoolean } from '../../parse/boolean';
import type { Parser } from '../../parse/parser';
import { asOptional } from '../../parse/required';
import { asSingleLine } from '../../parse/singleLine';
import { validationError } from '../../parse/validationError';
import { bodyOption, bodyField, type Option } from '../../properties/routedField';

/** The texts of an email. */
export const emailTextFields: INodeProperties[] = [
	bodyField(
		{
			displayName: 'Subject',
			name: 'subject',
			type: 'string',
			default: '',
			placeholder: 'e.g. Welcome aboard',
		},
		'email_subject',
		asSingleLine(),
	),
	bodyField(
		{
			displayName: 'Body (HTML)',
			name: 'body',
			type: 'string',
			typeOptions: { editor: 'htmlEditor', rows: 8 },
			default: '',
			description:
				'The email as HTML. Put a link to [unsubscribe_url] in it, so that people can unsubscribe.',
		},
		'email_body',
	),
];

const maxCopies = 5;

const asCopies: Parser<string[] | undefined> = (context, value, label) => {
	const list = asOptionalList(asEmail)(context, value, label);
	if (list === undefined || list.length <= maxCopies) return list;
	throw validationError(
		context,
		`'${label}' has ${list.length} addresses, but OneSignal takes at most ${maxCopies}`,
		'Leave some out, or name one address that hands its mail on to all of them.',
	);
};

/** Options that an email has, sent or kept as a template. */
export const emailOptionList: Option[] = [
	bodyOption(
		{
			displayName: 'BCC',
			name: 'bcc',
			type: 'string',
			default: '',
			placeholder: 'e.g. archive@example.com',
			description: 'Up to 5 addresses; each copy is billed. OneSignal Email only.',
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
			description:
				'Without it, the address set in OneSignal. Its domain must be one that is set up there.',
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
			placeholder: 'e.g. Ada of Example',
			description: 'Without it, the name set in OneSignal',
		},
		'email_from_name',
		asSingleLine(),
	),
	bodyOption(
		{
			displayName: 'Preview Text',
			name: 'preheader',
			type: 'string',
			default: '',
			description: 'The line that inboxes show behind the subject',
		},
		'email_preheader',
	),
	bodyOption(
		{
			displayName: 'Reply-To Address',
			name: 'replyTo',
			type: 'string',
			default: '',
			placeholder: 'e.g. support@example.com',
		},
		'email_reply_to_address',
		asOptional(asEmail),
	),
];
