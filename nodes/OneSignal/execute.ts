import { NodeApiError, NodeHelpers, NodeOperationError } from 'n8n-workflow';
import type {
	IDataObject,
	IExecuteFunctions,
	IExecuteSingleFunctions,
	INode,
	INodeExecutionData,
	INodeProperties,
	PreSendAction,
} from 'n8n-workflow';

import { controlsVisibility } from './properties/buildProperties';
import type { Operation, OperationEntry, Resource } from './properties/operation';
import { assertAgentAllowed } from './checks/agentPolicy';
import { validationError } from './parse/validationError';
import type { HandlerInput, RequestHandler } from './request/handlers/requestHandler';
import { sendRequest } from './request/handlers/sendRequest';
import { forgetItems } from './request/idempotency/executionMemory';
import { createItemContext, withRunScope } from './request/run/itemContext';
import { startAll } from './request/run/startItems';
import { provideSettings, type RequestSettings } from './request/run/settings';
import { isAgentTool, isHumanReview } from './request/run/isAgentTool';

/** A chosen operation, ready to be asked for any item. */
interface PreparedOperation {
	/** A menu that decides which fields there are, set to no entry of its list. */
	unresolvedSelector?: INodeProperties;
	request: OperationEntry['request'];
	preSend: PreSendAction[];
	postReceive: HandlerInput['postReceive'];
	handler: RequestHandler;
	/** What the operation is called where n8n lists what a node can do. */
	action: string;
}

/**
 * Runs operations as they are declared, with the same result as n8n's own routing. That one walks every
 * field of every resource twice for each item, and works out an expression wherever a field has its
 * name; this walks the fields of the chosen operation once a run.
 */
export function createExecute(resources: Resource[], settings: RequestSettings) {
	const operations = new Map(
		resources.flatMap(({ entry, operations: own }) =>
			own.map((each): [string, Operation] => [`${entry.value} ${each.entry.value}`, each]),
		),
	);
	return async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { resource, operation: verb } = this.getNode().parameters;
		const operation = operations.get(`${String(resource)} ${String(verb)}`);
		if (!operation) throw unknownOperation(this.getNode());
		const prepared = prepareOperation(operation, this.getNode());
		const run = withRunScope(this);
		provideSettings(run, settings);
		const settled = await startAll(
			run,
			async (i) => await executeItem(prepared, createItemContext(run, i)),
		);
		const items = settled.flatMap((outcome, item) => toResult(this, outcome, item));
		forgetItems(run);
		return [items];
	};
}

/** Only the fields that the panel shows have their steps. */
function prepareOperation({ entry, fields }: Operation, node: INode): PreparedOperation {
	const shown = fields.filter((field) =>
		NodeHelpers.displayParameter(node.parameters, field, node, null),
	);
	const { request, handler = sendRequest, output = [], action } = entry;
	return {
		unresolvedSelector: unresolvedSelectorIn(fields, node),
		action,
		request,
		preSend: shown.flatMap(({ routing }) => routing?.send?.preSend ?? []),
		postReceive: [{ data: { parameterValue: undefined }, actions: output }],
		handler,
	};
}

/** A menu that decides which fields there are, but was not chosen from: n8n takes an expression there for text. */
const unresolvedSelectorIn = (
	fields: INodeProperties[],
	{ parameters }: INode,
): INodeProperties | undefined =>
	fields.find((field) => {
		const { [field.name]: chosen } = parameters;
		return controlsVisibility(field, fields) && chosen !== undefined && !hasEntry(field, chosen);
	});

const hasEntry = ({ options = [] }: INodeProperties, chosen: unknown): boolean =>
	options.some((entry) => 'value' in entry && entry.value === chosen);

/** One item, from the fields to the output. */
async function executeItem(
	{ unresolvedSelector, action, request, preSend, postReceive, handler }: PreparedOperation,
	item: IExecuteSingleFunctions,
): Promise<INodeExecutionData[]> {
	if (unresolvedSelector) throw selectorNotResolved(item, unresolvedSelector);
	let options = structuredClone({
		qs: {},
		body: {},
		headers: {},
		...request,
	}) as Parameters<PreSendAction>[0];
	for (const step of preSend) options = await step.call(item, options);
	assertAgentAllowed(item, action, options);
	return await handler.call(item, { options, preSend, postReceive });
}

/** The items of one that went well; for one that did not, its error, or the end of the run. */
function toResult(
	run: IExecuteFunctions,
	outcome: PromiseSettledResult<INodeExecutionData[]>,
	item: number,
): INodeExecutionData[] {
	if (outcome.status === 'fulfilled') return outcome.value;
	const error = nodeError(run.getNode(), outcome.reason as Error, item);
	if (returnsErrorAsOutput(run.getNode(), error))
		return [{ json: agentErrorOutput(run.getNode(), error), pairedItem: { item } }];
	if (!run.continueOnFail()) throw error;
	return [{ json: {}, error, pairedItem: { item } }];
}

const nodeError = (
	node: INode,
	error: Error,
	itemIndex: number,
): NodeApiError | NodeOperationError =>
	error instanceof NodeApiError || error instanceof NodeOperationError
		? error
		: new NodeOperationError(node, error, { itemIndex });

/**
 * An agent hears little of an error, or an empty answer, which it may take for a yes; so it gets one as an
 * answer. What OneSignal turned down is left to n8n where the person wants n8n to try it again.
 */
const returnsErrorAsOutput = (node: INode, error: Error): boolean =>
	isAgentTool(node) && !(node.retryOnFail && error instanceof NodeApiError);

/** For a human review, n8n tells the agent nothing but `chatInput`, and only `approved: true` lets its tool run. */
const agentErrorOutput = (
	node: INode,
	{ message, description }: NodeApiError | NodeOperationError,
): IDataObject => ({
	success: false,
	message,
	hint: description ?? '',
	...(isHumanReview(node) && {
		approved: false,
		chatInput: `No one could be asked: ${message}. ${description ?? ''}`,
	}),
});

const selectorNotResolved = (
	item: IExecuteSingleFunctions,
	{ displayName }: INodeProperties,
): Error =>
	validationError(
		item,
		`'${displayName}' can't be set with an expression`,
		'Select a value from the list: it decides which other fields are shown. To vary it per item, add a Switch node before this node and one OneSignal node per output.',
	);

const unknownOperation = (node: INode): NodeOperationError =>
	new NodeOperationError(node, "This version of the node doesn't support this operation", {
		description:
			"Select 'Resource' and 'Operation' again, or update the node under Settings > Community nodes.",
	});
