import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	PreSendAction,
} from 'n8n-workflow';

import { additionalFields } from '../fields/additionalFields';
import { maxMessagesPerExecution, restrictAgent } from '../fields/restrictAgent';
import { isObject } from '../parse/json';
import { validationError } from '../parse/validationError';
import { readOption } from '../properties/routedField';
import { isAgentTool } from '../request/run/isAgentTool';
import { countMessage } from './agentMessageLimit';
import { recipientListsOf, unknownKeyOf } from './messageKeys';

/** What reaches no one yet, or one person. All else is kept from agents. */
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
	if (!isRestrictedAgent(context)) return;
	const content = (body ?? {}) as IDataObject;
	const isSend = method === 'POST' && sendsMessage.test(url);
	const violation =
		(isSend ? undefined : requestViolation(action, method, url)) ??
		additionalFieldsViolation(context) ??
		bodyViolation(content) ??
		(isSend ? messageViolation(content) : undefined);
	if (violation !== undefined) throw notAllowed(context, violation);
	const max = isSend ? countMessage(context) : undefined;
	if (max !== undefined) throw limitReached(context, max);
}

/** Keeps an agent from an operation as a whole, even where it would only read. */
export const restrictedAgentsMayNot = (action: string): PreSendAction =>
	async function (request) {
		if (isRestrictedAgent(this)) throw notAllowed(this, notAllowedTo(action));
		return request;
	};

/** Whether an agent calls the node that no person has freed. */
export function isRestrictedAgent(context: IExecuteSingleFunctions): boolean {
	const node = context.getNode();
	return isAgentTool(node) && node.parameters[restrictAgent.name] !== false;
}

const notAllowedTo = (action: string): string => `AI agents aren't allowed to do this: ${action}`;

const notAllowed = (context: IExecuteSingleFunctions, violation: string): Error =>
	validationError(
		context,
		violation,
		`Nothing was sent or changed, and trying again won't help. To allow it, a person can open the tool "${context.getNode().name}" in n8n and turn off '${restrictAgent.displayName}'.`,
	);

/** They could set anything that OneSignal knows, today or tomorrow. */
const additionalFieldsViolation = (context: IExecuteSingleFunctions): string | undefined =>
	readOption(context, additionalFields) === undefined
		? undefined
		: `AI agents aren't allowed to use '${additionalFields.field.displayName}'`;

/** Fields, by body key, that reach others than the one recipient, or people who asked not to be reached; or delete. */
const keptFields: Record<string, string> = {
	email_bcc: 'BCC',
	email_warm_up: 'Warm-Up Plan (JSON)',
	include_unsubscribed: 'Include Unsubscribed',
	is_deleted: 'Mark As: Deleted',
};

/** What no body may contain, a template's included. */
function bodyViolation(body: IDataObject): string | undefined {
	const kept = Object.keys(keptFields).find((key) => body[key] !== undefined);
	if (kept !== undefined) return `AI agents aren't allowed to use '${keptFields[kept]}'`;
	return hasOneContactOfAKind(body)
		? undefined
		: 'AI agents can give a user only one email address and one phone number at a time';
}

const requestViolation = (action: string, method: string, url: string): string | undefined =>
	agentAllowlist.some(([methods, path]) => methods.includes(method) && path.test(url))
		? undefined
		: notAllowedTo(action);

/** Each address that a user is given leaves the user it belonged to: several may be those of many people. */
function hasOneContactOfAKind({ subscriptions }: IDataObject): boolean {
	if (subscriptions === undefined) return true;
	if (!Array.isArray(subscriptions)) return false;
	const types = subscriptions.map((each: unknown) => (isObject(each) ? each.type : undefined));
	return (
		types.every((type) => type === 'Email' || type === 'SMS') &&
		new Set(types).size === types.length
	);
}

function messageViolation(body: IDataObject): string | undefined {
	if (!hasOneRecipient(body)) {
		return 'AI agents can message only one person at a time, by their ID or address';
	}
	const unknown = unknownKeyOf(body);
	return unknown && `AI agents aren't allowed to set "${unknown}" in a message`;
}

/** Segments and filters need no look: neither lists recipients, and neither is a known key. */
function hasOneRecipient(body: IDataObject): boolean {
	const [list, ...others] = recipientListsOf(body);
	if (others.length > 0 || !Array.isArray(list) || list.length !== 1) return false;
	const [recipient] = list as unknown[];
	return typeof recipient === 'string' && recipient.trim() !== '';
}

const limitReached = (context: IExecuteSingleFunctions, max: number): Error =>
	validationError(
		context,
		`AI agents can send only ${max} messages per execution with this tool`,
		`Nothing was sent, and trying again won't help. To allow more, a person can open the tool "${context.getNode().name}" in n8n and raise '${maxMessagesPerExecution.displayName}'.`,
	);
