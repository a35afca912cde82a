import type { INodeProperties } from 'n8n-workflow';

import { asBoolean } from '../parse/boolean';
import { isUuid } from '../parse/id';
import { asOptionalList } from '../parse/list';
import { parseField, type Parser } from '../parse/parser';
import { validationError } from '../parse/validationError';
import { requiredIfSet } from '../parse/required';
import { asRequiredText } from '../parse/text';

export const includedSegments: INodeProperties = {
	displayName: 'Segment Names or IDs',
	name: 'includedSegments',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getSegments' },
	required: true,
	default: [],
	description:
		'Everybody in these segments gets the message, once. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

export const excludedSegments: INodeProperties = {
	displayName: 'Excluded Segment Names or IDs',
	name: 'excludedSegments',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getSegments' },
	default: [],
	description:
		'Nobody in these segments gets it. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

export const sendToEveryone: INodeProperties = {
	displayName: 'Allow Sending to Everybody',
	name: 'sendToEveryone',
	type: 'boolean',
	default: false,
	description:
		'Whether segments such as Subscribed Users, which hold all your users, may be sent to',
};

/** OneSignal's own segments that hold everybody, or everybody who is active or not. */
const everyoneSegments = new Set([
	...['subscribed users', 'total subscriptions', 'active users', 'inactive users', 'engaged users'],
	...[
		'all',
		'all users',
		'active subscriptions',
		'inactive subscriptions',
		'engaged subscriptions',
	],
]);

export const includesEveryone = (segment: string): boolean =>
	everyoneSegments.has(segment.toLowerCase());

/** The name of a segment: OneSignal would take an ID for a name, and find nobody of that name. */
export const asSegment: Parser<string> = (context, value, label) => {
	const name = asRequiredText(context, value, label);
	if (!isUuid(name)) return name;
	throw validationError(
		context,
		`'${label}' has "${name}", which is an ID: the name of the segment is wanted`,
		'Choose the segment from the list, or let the expression give its name as it stands in OneSignal.',
	);
};

/** Those who are kept out. */
export const asExcluded = requiredIfSet(asOptionalList(asSegment));

/** The name of a segment; one that holds everybody needs the switch. */
export const confirmsEveryone: Parser<string> = (context, value, label) => {
	const name = asSegment(context, value, label);
	if (!includesEveryone(name) || parseField(context, sendToEveryone, asBoolean)) return name;
	throw validationError(
		context,
		`'${label}' has "${name}", which holds all your users`,
		`If everybody should get this message, turn on '${sendToEveryone.displayName}'.`,
	);
};
