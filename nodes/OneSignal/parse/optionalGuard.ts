import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { parseField, type FieldRef, type Parser } from './parser';
import { isExpression, rawValue } from './rawValue';
import { requiredIfSet } from './required';

/**
 * Reads an optional field that holds a message back. Left empty it does nothing, but an expression that
 * finds nothing is refused: the message must not leave as if that had not been asked for.
 */
export const parseOptionalGuard = <T>(
	context: IExecuteSingleFunctions,
	field: FieldRef,
	as: Parser<T | undefined>,
): T | undefined =>
	parseField(context, field, isExpression(rawValue(context, field.name)) ? requiredIfSet(as) : as);
