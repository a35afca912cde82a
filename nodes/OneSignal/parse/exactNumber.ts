import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { validationError } from './validationError';

export function asExactNumber(
	context: IExecuteSingleFunctions,
	number: number,
	label: string,
): number {
	if (!Number.isFinite(number)) {
		throw validationError(
			context,
			`'${label}' is a calculation without a result`,
			'Check the expression: a part of it is not a number, or something is divided by zero.',
		);
	}
	// Of longer numbers some digits are lost already, and the smallest are written as 1e-7.
	if (Math.abs(number) <= Number.MAX_SAFE_INTEGER && !String(number).includes('e')) return number;
	throw validationError(
		context,
		`'${label}' is the number ${number}, which may have lost digits`,
		'Write it as text, in JSON and expressions with quotes around it: of a number, n8n keeps 15 digits.',
	);
}
