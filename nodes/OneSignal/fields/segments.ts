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
		'Everyone in these segments gets the message once. Here, the ID of a segment is its name. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

export const excludedSegments: INodeProperties = {
	displayName: 'Excluded Segment Names or IDs',
	name: 'excludedSegments',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getSegments' },
	default: [],
	description:
		'No one in these segments gets the message. Here, the ID of a segment is its name. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
};

export const allowEveryone: INodeProperties = {
	displayName: 'Allow Everyone',
	name: 'allowEveryone',
	type: 'boolean',
	default: false,
	builderHint: { propertyHint: 'Only if the person asked to message everyone' },
	description: 'Whether to allow segments that contain everyone, e.g. Subscribed Users',
};

/** OneSignal's own segments of everyone, or of everyone who is active or inactive. */
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

/** The name of a segment: OneSignal would take an ID for a name, and find no segment of that name. */
export const asSegment: Parser<string> = (context, value, label) => {
	const name = asRequiredText(context, value, label);
	if (!isUuid(name)) return name;
	throw validationError(
		context,
		`'${label}' contains the ID "${name}" instead of the name of a segment`,
		'Select the segment from the list, or let the expression return its name as shown in OneSignal.',
	);
};

/** Segments that get nothing. */
export const asExcluded = requiredIfSet(asOptionalList(asSegment));

/** The name of a segment; one that contains everyone has to be allowed. */
export const asAllowedSegment: Parser<string> = (context, value, label) => {
	const name = asSegment(context, value, label);
	if (!includesEveryone(name) || parseField(context, allowEveryone, asBoolean)) return name;
	throw validationError(
		context,
		`'${label}' contains "${name}", which is all your users`,
		`To send this message to everyone, turn on '${allowEveryone.displayName}'.`,
	);
};
