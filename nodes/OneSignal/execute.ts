import { NodeHelpers, NodeOperationError } from 'n8n-workflow';
import type {
	IExecuteFunctions,
	IExecuteSingleFunctions,
	INode,
	INodeExecutionData,
	INodeProperties,
	NodeExecutionHint,
	PreSendAction,
} from 'n8n-workflow';

import type { Operation, OperationEntry, Resource } from './properties/operation';
import { typedTextsIn, type TypedText } from './properties/typedTexts';
import { assertAgentAllowed } from './checks/agentPolicy';
import { warnOfEmptyExpressions } from './checks/emptyExpressions';
import {
	expressionError,
	expressionFaultIn,
	type ExpressionFault,
} from './checks/typedExpressions';
import { selectorNotResolved, unresolvedSelectorIn } from './checks/unresolvedSelector';
import { isExpression } from './parse/rawValue';
import { validationError } from './parse/validationError';
import type { HandlerInput, RequestHandler } from './request/handlers/requestHandler';
import { sendRequest } from './request/handlers/sendRequest';
import { executionHintsFor } from './output/executionHints';
import { itemResult } from './output/itemResult';
import { forgetItems } from './request/idempotency/executionMemory';
import { createItemContext, withRunScope } from './request/run/itemContext';
import { longestWaitMs } from './request/run/slowdown';
import { startAll } from './request/run/startItems';
import { provideSettings, type RequestSettings } from './request/run/settings';
import { isAgentTool } from './request/run/isAgentTool';

/** A chosen operation, ready to be asked for any item. */
interface PreparedOperation {
	/** A menu that decides which fields there are, set to no entry of its list. */
	unresolvedSelector?: INodeProperties;
	/** The expressions in the fields that the panel shows. */
	expressions: TypedText[];
	expressionFault?: ExpressionFault;
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
export function createExecute(
	resources: Resource[],
	settings: RequestSettings,
	advice: { customApiCall: string },
) {
	const operations = new Map(
		resources.flatMap(({ entry, operations: own }) =>
			own.map((each): [string, Operation] => [`${entry.value} ${each.entry.value}`, each]),
		),
	);
	return async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { resource, operation: verb } = this.getNode().parameters;
		if (resource === customApiCall || verb === customApiCall) {
			throw customCallChosen(this.getNode(), advice.customApiCall);
		}
		const operation = operations.get(`${String(resource)} ${String(verb)}`);
		if (!operation) throw unknownOperation(this.getNode());
		const prepared = prepareOperation(operation, this.getNode());
		const run = withRunScope(this);
		provideSettings(run, settings);
		const settled = await startAll(
			run,
			async (i) => await executeItem(prepared, createItemContext(run, i)),
		);
		const items = settled.flatMap((outcome, item) => itemResult(run, outcome, item));
		forgetItems(run);
		addHints(this, executionHintsFor(items, longestWaitMs(run)));
		return [items];
	};
}

/** No one reads the hints of an agent's tool, and older versions of n8n have none. */
function addHints(run: IExecuteFunctions, hints: NodeExecutionHint[]): void {
	if (hints.length > 0 && !isAgentTool(run.getNode())) run.addExecutionHints?.(...hints);
}

/** Only the fields that the panel shows have their steps. */
function prepareOperation({ entry, fields }: Operation, node: INode): PreparedOperation {
	const shown = fields.filter((field) =>
		NodeHelpers.displayParameter(node.parameters, field, node, null),
	);
	const { request, handler = sendRequest, output = [], action } = entry;
	const texts = typedTextsIn(shown, node);
	return {
		expressions: texts.filter(({ text }) => isExpression(text)),
		expressionFault: expressionFaultIn(texts),
		unresolvedSelector: unresolvedSelectorIn(fields, node),
		action,
		request,
		preSend: shown.flatMap(({ routing }) => routing?.send?.preSend ?? []),
		postReceive: [{ data: { parameterValue: undefined }, actions: output }],
		handler,
	};
}

/** One item, from the fields to the output. */
async function executeItem(
	prepared: PreparedOperation,
	item: IExecuteSingleFunctions,
): Promise<INodeExecutionData[]> {
	const { unresolvedSelector, expressionFault, action, preSend, postReceive, handler } = prepared;
	if (unresolvedSelector) throw selectorNotResolved(item, unresolvedSelector);
	if (expressionFault) throw validationError(item, ...expressionFault);
	const options = await fillIn(prepared, item);
	assertAgentAllowed(item, action, options);
	warnOfEmptyExpressions(item, prepared.expressions);
	return await handler.call(item, { options, preSend, postReceive });
}

/** The request with the values of the fields in it. */
async function fillIn(
	{ request, preSend, expressions }: PreparedOperation,
	item: IExecuteSingleFunctions,
): Promise<Parameters<PreSendAction>[0]> {
	let options = structuredClone({
		body: {},
		headers: {},
		...request,
	}) as Parameters<PreSendAction>[0];
	try {
		for (const step of preSend) options = await step.call(item, options);
	} catch (error) {
		throw expressionError(item, expressions, error);
	}
	return options;
}

/** The value of the entry that n8n adds to both menus of every node with a credential. */
const customApiCall = '__CUSTOM_API_CALL__';

const customCallChosen = (node: INode, description: string): NodeOperationError =>
	new NodeOperationError(node, "'Custom API Call' is an entry of n8n that this node can't run", {
		description,
	});

const unknownOperation = (node: INode): NodeOperationError =>
	new NodeOperationError(node, "This version of the node doesn't support this operation", {
		description:
			"Select 'Resource' and 'Operation' again, or update the node under Settings > Community nodes.",
	});
