import type { IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

import { asChoice } from '../../../parse/choice';
import { evaluated } from '../../../parse/evaluated';
import { parseField, type Parser } from '../../../parse/parser';
import { asRequired } from '../../../parse/required';
import { asSingleLine } from '../../../parse/singleLine';
import { asRequiredText } from '../../../parse/text';
import { asUrl } from '../../../parse/url';
import { validationError } from '../../../parse/validationError';
import { nodeOption, readOption } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';
import type { Question, ResponseType } from '../../../sendAndWait/question';
import { withReadableParameters } from '../../../sendAndWait/toolParameters';

/** n8n's own type for human review by agents relies on the names of these two. */
const message: INodeProperties = {
	displayName: 'Message',
	name: 'message',
	type: 'string',
	typeOptions: { rows: 3 },
	required: true,
	default: '',
	placeholder: 'e.g. Refund 120 euros to Ada Lovelace?',
	description:
		'What to ask. A push and an SMS show the beginning; the page to answer shows everything.',
};

const responseType: INodeProperties = {
	displayName: 'Response Type',
	name: 'responseType',
	type: 'options',
	options: [
		{ name: 'Approval', value: 'approval', description: 'Buttons to approve or decline' },
		{ name: 'Free Text', value: 'freeText', description: 'A text that the person writes' },
		{
			name: 'Tap',
			value: 'tap',
			description: 'A tap on the message, which can lead on to a page of yours',
		},
	],
	default: 'approval',
	description: 'How the person can answer',
};

const openUrl: INodeProperties = {
	displayName: 'Open URL',
	name: 'openUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/orders',
	description: 'Page to open after the tap. By default, a page that says thank you.',
};

export const questionFields: INodeProperties[] = [
	message,
	responseType,
	...shownWhen({ responseType: ['tap'] }, [openUrl]),
];

/** Longer labels are cut by phones and browsers. */
const asLabel = evaluated(asSingleLine(40));

const labelOption = (which: string, name: string, value: string) =>
	nodeOption(
		{
			displayName: `${which} Button Label`,
			name,
			type: 'string',
			default: value,
			placeholder: `e.g. ${value}`,
		},
		asLabel,
	);

export const approveLabel = labelOption('Approve', 'approveButtonLabel', 'Approve');
export const declineLabel = labelOption('Decline', 'declineButtonLabel', 'Decline');

export const title = nodeOption(
	{
		displayName: 'Title',
		name: 'title',
		type: 'string',
		default: '',
		placeholder: 'e.g. Refund requested',
		description: 'Bold first line of a push, subject of an email, and heading of the page',
	},
	evaluated(asSingleLine(200)),
);

const defaultTitles: Record<ResponseType, string> = {
	approval: 'Approval needed',
	freeText: 'Your answer is needed',
	tap: 'Please take a look',
};

/** The page opens in a browser: nothing but http and https leads there safely. */
const asPage: Parser<string> = (context, value, label) => {
	const url = asUrl(context, value, label);
	if (/^https?:\/\/[^\s"<>\\]+$/i.test(url) && URL.canParse(url)) return new URL(url).href;
	throw validationError(
		context,
		`'${label}' isn't the address of a page`,
		'It must start with https:// or http://.',
	);
};

const openUrlOf = (context: IExecuteSingleFunctions): string | undefined => {
	const given: unknown = context.getNodeParameter(openUrl.name, '');
	return given === '' ? undefined : parseField(context, openUrl, evaluated(asPage));
};

/** What the panel asks, as its page shows it. */
export function readQuestion(
	context: IExecuteSingleFunctions,
): Omit<Question, 'mark' | 'isPush' | 'isReview'> {
	const asked = parseField(context, responseType, asRequired(asChoice(responseType)));
	const type = asked as ResponseType;
	const text = withReadableParameters(
		context,
		parseField(context, message, evaluated(asRequiredText)),
	);
	return {
		responseType: type,
		title: readOption(context, title) ?? defaultTitles[type],
		text,
		approveLabel: readOption(context, approveLabel) ?? String(approveLabel.field.default),
		declineLabel: readOption(context, declineLabel) ?? String(declineLabel.field.default),
		openUrl: type === 'tap' ? openUrlOf(context) : undefined,
	};
}
