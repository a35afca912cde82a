import { createHash } from 'crypto';
import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { validationError } from '../parse/validationError';
import { parseField } from '../parse/parser';
import { asText } from '../parse/text';
import { getRunState } from './run/runState';
import { isAgentTool } from './run/isAgentTool';

/** A person's own key: the field of the collection 'Options' that sending operations share. */
const customKeyField = { name: 'options.idempotencyKey', displayName: 'Idempotency Key' };

/**
 * The key under which OneSignal does a thing once, however often it is asked: the person's own, or
 * one made from the place of this item in this execution and the people it names.
 *
 * It is the same for n8n's Retry On Fail, its Retry button (any number of times), a resumed wait and
 * a retry after a crash; different between people, items, loop rounds, nodes, workflows, instances and runs.
 *
 * @param body what is sent, without the key
 */
export async function idempotencyKeyFor(
	context: IExecuteSingleFunctions,
	body: IDataObject,
): Promise<string> {
	const own = parseField(context, customKeyField, asText).trim();
	if (own) return await customKeyFor(context, own, body);
	const { node, index } = getRunState(context);
	return uuidFrom([
		context.getInstanceId(),
		context.getWorkflow().id,
		executionOrigin(context),
		node.id,
		isAgentTool(node)
			? toolCallParts(context, body)
			: [runOrdinal(context, index), recipientsIn(body)],
		context.getItemIndex(),
	]);
}

/** A v4-shaped UUID from the SHA-256 of its parts: OneSignal takes any UUID, every wording takes v4. */
export function uuidFrom(parts: unknown[]): string {
	const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
	const variant = ((parseInt(hex[16], 16) & 0x3) | 0x8).toString(16);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join('-');
}

/** What n8n keeps for this node with the execution, and hands on to every Retry. */
interface StoredContext extends IDataObject {
	origin?: string;
	passes?: Record<string, number>;
}

const storedContext = (context: IExecuteSingleFunctions): StoredContext =>
	context.getContext('node') as StoredContext;

/**
 * Stands for the execution that a person means, not for n8n's row, which changes with every Retry:
 * n8n's resume token, which even a crash does not lose, else the id of the first execution. The token
 * is a secret, so only its hash is kept.
 */
function executionOrigin(context: IExecuteSingleFunctions): string {
	const kept = storedContext(context);
	kept.origin ??= uuidFrom([resumeToken(context) ?? context.getExecutionId()]);
	return kept.origin;
}

function resumeToken(context: IExecuteSingleFunctions): string | undefined {
	const url = String(
		context.evaluateExpression('{{ $execution.resumeUrl }}', context.getItemIndex()) ?? '',
	);
	return /[?&]signature=([^&]+)/.exec(url)?.[1];
}

/**
 * Which of its runs in this execution the node is in, in the order it has seen them. n8n's own run
 * index tells loop rounds apart too, but shifts when an execution is retried after a crash.
 */
function runOrdinal(context: IExecuteSingleFunctions, runIndex: number): number {
	const passes = (storedContext(context).passes ??= {});
	return (passes[String(runIndex)] ??= Object.keys(passes).length);
}

/** Where a message or an event names people; segments and filters name nobody. */
const recipientFields = [
	'include_aliases',
	'include_subscription_ids',
	'email_to',
	'include_phone_numbers',
	'external_id',
	'onesignal_id',
];

/**
 * After a crash n8n may begin at the trigger, and find a list that has changed since. OneSignal sends
 * nothing for a key it knows: whoever is in somebody's place now would be left out without a word.
 */
const recipientsIn = (body: IDataObject): unknown[] => recipientFields.map((name) => body[name]);

/** As an agent's tool the run index is not to be trusted: the model's call and its content tell calls apart. */
function toolCallParts(context: IExecuteSingleFunctions, body: IDataObject): unknown[] {
	const call = context.evaluateExpression('{{ $json.toolCallId }}', context.getItemIndex());
	return [call ?? null, JSON.stringify(body)];
}

/**
 * A key of the person's own, such as an order id. OneSignal sends nothing for a key it knows, whatever
 * the body: so the same words stand for one push, one email and one SMS, and two items of a run may
 * share them only where they say the same.
 */
async function customKeyFor(
	context: IExecuteSingleFunctions,
	own: string,
	content: IDataObject,
): Promise<string> {
	const { account, customKeys } = getRunState(context);
	const { appId } = await account;
	const key = uuidFrom([appId, content.target_channel, own]);
	const body = JSON.stringify(content);
	const item = context.getItemIndex();
	const first = customKeys.get(key) ?? { item, body };
	if (first.item !== item && first.body !== body) {
		throw validationError(
			context,
			`'Idempotency Key' is the same as for item ${first.item}, but the content differs`,
			'OneSignal would leave this one out. Put something of the item into the key, e.g. its order ID.',
		);
	}
	customKeys.set(key, first);
	return key;
}

/** Adds the key to the top level of the body, as messages take it. Must be the last step on the body. */
export async function addIdempotencyKey(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const body = request.body as IDataObject;
	return { ...request, body: { ...body, idempotency_key: await idempotencyKeyFor(this, body) } };
}
