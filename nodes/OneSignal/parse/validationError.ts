import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteSingleFunctions } from 'n8n-workflow';

/**
 * A refusal before anything is sent.
 *
 * @param what what is wrong, naming the field in single quotes as the panel shows it
 * @param advice what to do next, in a sentence or two
 */
export function validationError(
	context: IExecuteSingleFunctions,
	what: string,
	advice: string,
): NodeOperationError {
	const itemIndex = context.getItemIndex();
	return new NodeOperationError(context.getNode(), `${what} [item ${itemIndex}]`, {
		description: advice,
		itemIndex,
	});
}
