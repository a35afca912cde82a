import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { agentWith } from '../support/engine/agent.mts';
import { oneSignalNode } from '../support/engine/run.mts';
import { toolName } from '../support/engine/types.mts';
import { credentialFor } from '../support/testCredential.mts';

const push: INodeParameters = {
	...{ resource: 'message', operation: 'sendPush', sendTo: 'users', userIds: 'customer-1842' },
	message: 'Hello',
};

/** Lets an agent call a tool that sends a push so often within one execution. */
export async function callAgentTool(
	baseUrl: string,
	times: number,
	own: INodeParameters = {},
): Promise<IDataObject[]> {
	const tool = oneSignalNode({ ...push, ...own }, { type: toolName });
	const call = agentWith([tool], { 1: credentialFor(baseUrl) });
	const outputs: IDataObject[] = [];
	for (let i = 0; i < times; i++) {
		const output = (await call(tool)) as Array<Array<{ json: IDataObject }>>;
		outputs.push(output[0][0].json);
	}
	return outputs;
}
