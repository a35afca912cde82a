import type { IConnections, INode, INodeCredentials, INodeParameters } from 'n8n-workflow';
import type { Workflow } from './workflows.mts';

/** Building blocks for workflows that ask one question each. */
export const node = (
	name: string,
	type: string,
	parameters: INodeParameters = {},
	further: Partial<INode> = {},
): INode => ({
	// none begins with another one: the editor takes the beginning of an id for all of it
	id: `${name.toLowerCase().replaceAll(' ', '-')}-id`,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
	...further,
});

export const manualTrigger = node('Start', 'n8n-nodes-base.manualTrigger');

/** A trigger of another kind: n8n keeps no start of a manual execution that it could retry after a crash. */
export const webhookNode = (path: string): INode =>
	node(
		'Call',
		'n8n-nodes-base.webhook',
		{ httpMethod: 'POST', path, responseMode: 'onReceived', options: {} },
		{ typeVersion: 2, webhookId: path },
	);

/** How a workflow begins that others start, and the node by which they do. */
export const subWorkflowTrigger = node(
	'Called',
	'n8n-nodes-base.executeWorkflowTrigger',
	{ inputSource: 'passthrough' },
	{ typeVersion: 1.1 },
);
export const executeWorkflowNode = (workflowId: string): INode =>
	node(
		'Calling',
		'n8n-nodes-base.executeWorkflow',
		{ workflowId: { __rl: true, mode: 'id', value: workflowId }, options: {} },
		{ typeVersion: 1.2 },
	);

/** Two nodes that make one item of each entry of a list. */
const splitNodes = (name: string, field: string, list: unknown[]): INode[] => [
	node(
		name,
		'n8n-nodes-base.set',
		{ mode: 'raw', jsonOutput: JSON.stringify({ [field]: list }), options: {} },
		{ typeVersion: 3.4 },
	),
	node('Items', 'n8n-nodes-base.splitOut', { fieldToSplitOut: field, options: {} }),
];

/** Items with a text each. */
export const itemNodes = (...texts: string[]): INode[] => splitNodes('Texts', 'text', texts);

/** Items that are these records. */
export const recordNodes = (records: object[]): INode[] =>
	splitNodes('Records', 'records', records);

export const loopNode = node(
	'Loop',
	'n8n-nodes-base.splitInBatches',
	{ batchSize: 1, options: {} },
	{ typeVersion: 3 },
);

const pushParameters = {
	resource: 'message',
	operation: 'sendPush',
	sendTo: 'users',
	userIds: 'customer-1001',
};

export const oneSignalNode = (
	name: string,
	credentials: INodeCredentials,
	parameters: INodeParameters,
): INode => node(name, 'n8n-nodes-onesignal.oneSignal', parameters, { credentials });

export const pushNode = (
	name: string,
	credentials: INodeCredentials,
	further: Partial<INode> = {},
): INode => ({
	...oneSignalNode(name, credentials, { ...pushParameters, message: '={{ $json.text }}' }),
	...further,
});

/** The same node as an agent has it, which writes the message itself. */
export const pushToolNode = (credentials: INodeCredentials, further: Partial<INode> = {}): INode =>
	node(
		'Push tool',
		'n8n-nodes-onesignal.oneSignalTool',
		{ ...pushParameters, message: "={{ $fromAI('text', 'what to say', 'string') }}" },
		{ credentials, ...further },
	);

export const withRetryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** Connects each node to the next. */
export function linearConnections(...nodes: INode[]): IConnections {
	const links = nodes
		.slice(1)
		.map(({ name }, index) => [
			nodes[index]?.name ?? '',
			{ main: [[{ node: name, type: 'main' as const, index: 0 }]] },
		]);
	return Object.fromEntries(links);
}

export const linearWorkflow = (name: string, ...nodes: INode[]): Workflow => ({
	name,
	nodes: nodes.map((each, index) => ({ ...each, position: [index * 220, 0] })),
	connections: linearConnections(...nodes),
});
