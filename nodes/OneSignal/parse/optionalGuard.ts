import { parseField, type FieldRef, type Parser } from './parser';
import { requiredIfSet } from './required';
import type { IExecuteSingleFunctions } from 'n8n-workflow';

/**
 * Reads an optional field that holds a message back. Left empty it does nothing, but an expression that
 * finds nothing is refused: the message must not leave as if nobody had asked for that.
 */
export function parseOptionalGuard<T>(
	context: IExecuteSingleFunctions,
	field: FieldRef,
	as: Parser<T | undefined>,
): T | undefined {
	const { [field.name]: written } = context.getNode().parameters;
	const isExpression = typeof written === 'string' && written.startsWith('=');
	return parseField(context, field, isExpression ? requiredIfSet(as) : as);
}
