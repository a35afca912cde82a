import { SupplyDataContext } from 'n8n-core';
import { createRunExecutionData, NodeConnectionTypes, Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	INode,
	INodeCredentialsDetails,
} from 'n8n-workflow';

import { startNode, additionalDataFor } from './run.mts';
import { credentialsHelper, nodeTypes } from './types.mts';

/**
 * An AI agent with these tools, as n8n lets it call them: each has a context of its own, and all have the
 * data of the agent's execution.
 *
 * @param credentials by their ids
 */
export function agentWith(
	tools: INode[],
	credentials: Record<string, ICredentialDataDecryptedObject>,
) {
	const workflow = new Workflow({
		id: 'workflow-1',
		nodes: [startNode, ...tools],
		connections: {},
		active: false,
		nodeTypes,
	});
	const additional = additionalDataFor(
		Object.assign(credentialsHelper({}), {
			getDecrypted: async (_data: unknown, { id }: INodeCredentialsDetails) =>
				credentials[id ?? ''],
		}),
		{},
	);
	const { AiTool } = NodeConnectionTypes;
	const data = createRunExecutionData({});
	const shared = { node: startNode, data: { main: [[{ json: {} }]] }, source: null };
	return async (tool: INode) => {
		const input = [{ json: {} }];
		const place = [workflow, tool, additional, 'manual', data, 0, input, {}, AiTool, shared, []];
		const context = new SupplyDataContext(
			...(place as ConstructorParameters<typeof SupplyDataContext>),
		);
		context.addInputData(AiTool, [input]);
		const { execute } = nodeTypes.getByNameAndVersion(tool.type);
		return await execute?.call(context as unknown as IExecuteFunctions);
	};
}
