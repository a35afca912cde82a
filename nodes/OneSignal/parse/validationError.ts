import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { withMessage } from './errorMessage';

/**
 * An error about a value of the panel, before anything is sent.
 *
 * @param what what is wrong, with the label of the field in single quotes
 * @param advice what to do next, in one or two short sentences
 */
export function validationError(
	context: IExecuteSingleFunctions,
	what: string,
	advice: string,
): NodeOperationError {
	const itemIndex = context.getItemIndex();
	const message = `${what} [item ${itemIndex}]`;
	const error = new NodeOperationError(context.getNode(), message, {
		description: advice,
		itemIndex,
	});
	return withMessage(error, message);
}
