import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { isObject } from '../input/json';
import { refusal } from '../input/refusal';
import { isTool } from '../request/tool';

/** Shown where an AI agent has the node as a tool. */
export const restrictAgent: INodeProperties = {
	displayName: 'Restrict AI Agent',
	name: 'restrictAgent',
	type: 'boolean',
	noDataExpression: true,
	displayOptions: { show: { '@tool': [true] } },
	default: true,
	description:
		'Whether the agent may only read, make segments and templates, and message, create or change one person at a time. Turn it off to let it send to segments, filters and several people, cancel, export, delete, make or change apps, and change segments, templates and running live activities.',
};

/** What concerns nobody yet, or one person. Whatever is not listed is kept from agents. */
const harmless: Array<[methods: string, path: RegExp]> = [
	['GET', /^/],
	['POST', /^\/notifications\/count-unsaved$/],
	['POST', /^\/templates$/],
	['POST', /^\/apps\/[^/]+\/(segments|custom_events)$/],
	['POST', /^\/apps\/[^/]+\/notifications\/[^/]+\/unsubscribe$/],
	['POST PATCH', /^\/apps\/[^/]+\/(users|subscriptions|subscriptions_by_token)(\/|$)/],
];

const sendsMessage = /^\/notifications$|^\/apps\/[^/]+\/activities\/activity\/[^/]+$/;

/**
 * Keeps an agent from what reaches many people or cannot be taken back. A model may have been talked into
 * anything, so only the request that leaves counts; and only a switch that a person has set, never an
 * expression, which the model could fill in.
 */
export function requireAllowed(
	context: IExecuteSingleFunctions,
	action: string,
	{ method = 'GET', url, body }: IHttpRequestOptions,
): void {
	const node = context.getNode();
	if (!isTool(node) || node.parameters[restrictAgent.name] === false) return;
	if (harmless.some(([methods, path]) => methods.includes(method) && path.test(url))) return;
	const isSend = method === 'POST' && sendsMessage.test(url);
	if (isSend && namesOnePerson(body as IDataObject)) return;
	throw refusal(
		context,
		isSend
			? 'An AI agent may send to one person at a time only, by their ID or address'
			: `An AI agent may not do this: ${action}`,
		`Nothing was sent or changed, and asking again will not help. A person can allow it: in n8n, open the tool "${node.name}" and turn off '${restrictAgent.displayName}'.`,
	);
}

function namesOnePerson(body: IDataObject): boolean {
	const { include_aliases: aliases, included_segments, filters } = body;
	const lists = [
		...(isObject(aliases) ? Object.values(aliases) : []),
		body.include_subscription_ids,
		body.email_to,
		body.include_phone_numbers,
	];
	return (
		included_segments === undefined &&
		filters === undefined &&
		lists.flat().filter(Boolean).length === 1
	);
}
