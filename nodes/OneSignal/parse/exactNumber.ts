import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { validationError } from './validationError';

/** A number that is to be written as text. The smallest would be written as 1e-7. */
export function asExactNumber(
	context: IExecuteSingleFunctions,
	number: number,
	label: string,
): number {
	if (!Number.isFinite(number)) throw notFiniteError(context, label);
	if (isExact(number) && !String(number).includes('e')) return number;
	throw lostDigitsError(context, label, number);
}

/** Whether no digit can have been lost before the node got the number. */
export const isExact = (number: number): boolean =>
	Math.abs(number) <= Number.MAX_SAFE_INTEGER || !Number.isInteger(number);

export const notFiniteError = (context: IExecuteSingleFunctions, label: string): Error =>
	validationError(
		context,
		`'${label}' isn't a valid number`,
		'The expression has no result. Check for a missing value or a division by zero.',
	);

export const lostDigitsError = (
	context: IExecuteSingleFunctions,
	label: string,
	number: number,
): Error =>
	validationError(
		context,
		`'${label}' contains the number ${number}, which may have lost digits`,
		'Pass it as text (in quotes). Numbers in n8n are only exact up to 15 digits.',
	);
