import type { INodeProperties } from 'n8n-workflow';

/** Shown where an AI agent has the node as a tool. */
export const restrictAgent: INodeProperties = {
	displayName: 'Restrict AI Agent',
	name: 'restrictAiAgent',
	type: 'boolean',
	noDataExpression: true,
	displayOptions: { show: { '@tool': [true] } },
	default: true,
	description:
		'Whether to limit the agent to reading data, creating segments and templates, and messaging, creating or updating one user at a time. Turn off to also allow larger audiences, exports, deletions, and changes to apps, journeys, segments and templates. The README has the full list.',
};

/** How many messages a restricted agent may send; a person's to set, like the restriction itself. */
export const maxMessagesPerExecution: INodeProperties = {
	displayName: 'Max Messages per Execution',
	name: 'maxMessagesPerExecution',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	noDataExpression: true,
	displayOptions: { show: { '@tool': [true], restrictAiAgent: [true] } },
	default: 10,
	description: 'How many messages the agent may send with this tool in one execution',
};
