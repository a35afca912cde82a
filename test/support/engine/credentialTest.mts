import { ExecuteContext, RoutingNode } from 'n8n-core';
import { createRunExecutionData, Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	INode,
	INodeType,
	INodeTypes,
} from 'n8n-workflow';

import { additionalDataFor } from './run.mts';
import { start } from './start.mts';
import { credentialsHelper } from './types.mts';

const name = 'credentialTest';

/** A node that does nothing but send the test request of a credential, as n8n's server makes one. */
const nodeTypeFor = (type: ICredentialType): INodeType => ({
	...start,
	description: {
		...start.description,
		name,
		credentials: [{ name: type.name, required: true }],
		properties: [
			{
				displayName: 'Temp',
				name: 'temp',
				type: 'string',
				default: '',
				routing: { request: type.test?.request },
			},
		],
	},
});

/** Tests a credential as n8n's server does once it is saved; throws where OneSignal doesn't accept it. */
export async function testCredential(
	type: ICredentialType,
	data: ICredentialDataDecryptedObject,
): Promise<void> {
	const nodeType = nodeTypeFor(type);
	const node: INode = {
		...{ id: 'node-1', name, type: name, typeVersion: 1, position: [0, 0], parameters: {} },
		credentials: { [type.name]: { id: '1', name: 'OneSignal' } },
	};
	const nodeTypes = { getByNameAndVersion: () => nodeType } as unknown as INodeTypes;
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additional = additionalDataFor(credentialsHelper(data), { mode: 'internal' });
	const context = new ExecuteContext(
		workflow,
		node,
		additional,
		'internal',
		createRunExecutionData(),
		0,
		[],
		{ main: [[{ json: {} }]] },
		{ node, data: {}, source: null },
		[],
	);
	const decrypted = { id: '1', name: 'OneSignal', type: type.name, data };
	await new RoutingNode(context, nodeType, decrypted).runNode();
}
