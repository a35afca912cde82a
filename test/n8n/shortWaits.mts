import type { INode, INodeParameters } from 'n8n-workflow';
import type { Workflow } from './workflows.mts';

/** Less, and n8n would wait without putting the execution to sleep. */
const shortWait = { amount: 66, unit: 'seconds' };
const shortLimit = { amount: 2, unit: 'minutes' };

export const isWait = ({ type }: INode): boolean => type === 'n8n-nodes-base.wait';
export const isQuestion = ({ parameters }: INode): boolean =>
	parameters.operation === 'sendAndWait';

function shortened(node: INode): INode {
	const { parameters } = node;
	if (isWait(node)) return { ...node, parameters: { ...parameters, ...shortWait } };
	const options = parameters.options as INodeParameters | undefined;
	if (!isQuestion(node) || options?.limitWaitTime === undefined) return node;
	return {
		...node,
		parameters: { ...parameters, options: { ...options, limitWaitTime: shortLimit } },
	};
}

/** The same workflow with waits that a test can sit out. */
export const withShortWaits = (workflow: Workflow): Workflow => ({
	...workflow,
	nodes: workflow.nodes.map(shortened),
});
