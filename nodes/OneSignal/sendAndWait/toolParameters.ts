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
		.map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
		.join('\n');
