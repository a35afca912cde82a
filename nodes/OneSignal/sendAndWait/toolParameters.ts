import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { isObject } from '../parse/json';
import { isHumanReview } from '../request/run/isAgentTool';

const unreadable = '[object Object]';

/**
 * The message of a human review with the parameters of the tool: n8n's default message puts them there as
 * "[object Object]".
 */
export function withReadableParameters(context: IExecuteSingleFunctions, text: string): string {
	if (!isHumanReview(context.getNode()) || !text.includes(unreadable)) return text;
	const json: unknown = context.evaluateExpression(
		'{{ JSON.stringify($json.toolParameters) }}',
		context.getItemIndex(),
	);
	const parameters: unknown = typeof json === 'string' ? JSON.parse(json) : undefined;
	return isObject(parameters) ? text.replaceAll(unreadable, () => linesOf(parameters)) : text;
}

const linesOf = (parameters: object): string =>
	Object.entries(parameters)
		.map(([name, value]) => `${onOneLine(name)}: ${onOneLine(value)}`)
		.join('\n');

/** All that Unicode calls the end of a line. */
const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/;

/** What a model wrote. After a line break, it could pass for another parameter. */
const onOneLine = (value: unknown): string =>
	typeof value === 'string' && !lineBreak.test(value)
		? value
		: JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, escapeInJson);

/** JSON may contain these line breaks as they are. */
const escapeInJson = (sign: string): string =>
	`\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
