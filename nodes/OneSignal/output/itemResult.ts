import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

import { withMessage } from '../parse/errorMessage';
import { isAgentTool, isHumanReview } from '../request/run/isAgentTool';

/** The items of one that went well; for one that did not, its error, or the end of the run. */
export function itemResult(
	run: IExecuteFunctions,
	outcome: PromiseSettledResult<INodeExecutionData[]>,
	item: number,
): INodeExecutionData[] {
	if (outcome.status === 'fulfilled') return outcome.value;
	const error = nodeError(run.getNode(), outcome.reason as Error, item);
	if (returnsErrorAsOutput(run.getNode(), error))
		return [{ json: agentErrorOutput(run.getNode(), error), pairedItem: { item } }];
	if (!run.continueOnFail()) throw error;
	return [{ json: {}, error, pairedItem: { item } }];
}

const nodeError = (
	node: INode,
	error: Error,
	itemIndex: number,
): NodeApiError | NodeOperationError =>
	error instanceof NodeApiError || error instanceof NodeOperationError
		? error
		: withMessage(new NodeOperationError(node, error, { itemIndex }), error.message);

/**
 * An agent hears little of an error, or an empty answer, which it may take for a yes; so it gets one as an
 * answer. What OneSignal turned down is left to n8n where the person wants n8n to try it again.
 */
const returnsErrorAsOutput = (node: INode, error: Error): boolean =>
	isAgentTool(node) && !(node.retryOnFail && error instanceof NodeApiError);

/** For a human review, n8n tells the agent nothing but `chatInput`, and only `approved: true` lets its tool run. */
const agentErrorOutput = (
	node: INode,
	{ message, description }: NodeApiError | NodeOperationError,
): IDataObject => ({
	success: false,
	message,
	hint: description ?? '',
	...(isHumanReview(node) && {
		approved: false,
		chatInput: `No one could be asked: ${message}. ${description ?? ''}`,
	}),
});
