import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { isObject } from './json';
import { splitExpression } from './splitExpression';

/** What the panel holds at a dotted path, its expressions as typed; inside an expression, the expression. */
export function rawValue(context: IExecuteSingleFunctions, path: string): unknown {
	let value: unknown = context.getNode().parameters;
	for (const key of path.split('.')) {
		if (isExpression(value)) return value;
		if (!isObject(value) && !Array.isArray(value)) return undefined;
		value = (value as Record<string, unknown>)[key];
	}
	return isObject(value) && '__rl' in value ? value.value : value;
}

/** Whether a value of the panel is an expression, as n8n marks it. */
export const isExpression = (raw: unknown): raw is string =>
	typeof raw === 'string' && raw.startsWith('=');

/** What was typed around the expressions of a text, with a letter for each of them. */
export const withoutExpressions = (raw: string): string => splitExpression(raw).texts.join('x');
