import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { restrictAgent } from '../fields/restrictAgent';
import { isObject } from '../parse/json';
import { validationError } from '../parse/validationError';
import { isAgentTool } from '../request/run/isAgentTool';

/** What concerns nobody yet, or one person. Whatever is not listed is kept from agents. */
const agentAllowlist: Array<[methods: string, path: RegExp]> = [
	['GET', /^/],
	['POST', /^\/notifications\/count-unsaved$/],
	['POST', /^\/templates$/],
	['POST', /^\/apps\/[^/]+\/(segments|custom_events)$/],
	['POST', /^\/apps\/[^/]+\/notifications\/[^/]+\/unsubscribe$/],
	['POST PATCH', /^\/apps\/[^/]+\/(users|subscriptions_by_token)(\/|$)/],
	['POST PATCH', /^\/apps\/[^/]+\/subscriptions\/[^/]+(?!\/owner$)(\/|$)/],
];

const sendsMessage = /^\/notifications$|^\/apps\/[^/]+\/activities\/activity\/[^/]+$/;

/**
 * Keeps an agent from what reaches many people or cannot be taken back. A model may have been talked into
 * anything, so only the request that leaves counts; and only a switch that a person has set, never an
 * expression, which the model could fill in.
 */
export function assertAgentAllowed(
	context: IExecuteSingleFunctions,
	action: string,
	{ method = 'GET', url, body }: IHttpRequestOptions,
): void {
	const node = context.getNode();
	if (!isAgentTool(node) || node.parameters[restrictAgent.name] === false) return;
	const excess = violationOf(action, method, url, (body ?? {}) as IDataObject);
	if (excess === undefined) return;
	throw validationError(
		context,
		excess,
		`Nothing was sent or changed, and asking again will not help. A person can allow it: in n8n, open the tool "${node.name}" and turn off '${restrictAgent.displayName}'.`,
	);
}

/** What goes too far for an agent; `undefined` where nothing does. */
function violationOf(
	action: string,
	method: string,
	url: string,
	body: IDataObject,
): string | undefined {
	if (body.email_bcc !== undefined) return 'An AI agent may not send copies by BCC';
	if (namesOneKindTwice(body)) {
		return 'An AI agent may give a user one email address and one phone number at a time only';
	}
	if (agentAllowlist.some(([methods, path]) => methods.includes(method) && path.test(url))) {
		return undefined;
	}
	const isSend = method === 'POST' && sendsMessage.test(url);
	if (!isSend) return `An AI agent may not do this: ${action}`;
	return namesOnePerson(body)
		? undefined
		: 'An AI agent may send to one person at a time only, by their ID or address';
}

/** Each address that a user is given leaves the user it belonged to: several may be those of many people. */
function namesOneKindTwice({ subscriptions }: IDataObject): boolean {
	if (!Array.isArray(subscriptions)) return false;
	const kinds = (subscriptions as Array<IDataObject | null>).map((each) => each?.type);
	return new Set(kinds).size < kinds.length;
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
