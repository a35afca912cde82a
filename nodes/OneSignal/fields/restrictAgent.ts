import type { INodeProperties } from 'n8n-workflow';

/** Shown where an AI agent has the node as a tool. */
export const restrictAgent: INodeProperties = {
	displayName: 'Restrict AI Agent',
	name: 'restrictAgent',
	type: 'boolean',
	noDataExpression: true,
	displayOptions: { show: { '@tool': [true] } },
	default: true,
	description:
		'Whether the agent may only read, make segments and templates, and message, create or change one person at a time. Turn it off to let it send to segments, filters, several people and BCC, give a user several addresses of a kind, transfer subscriptions, cancel, export, delete, make or change apps, and change segments, templates and running live activities.',
};
