import { NodeApiError, NodeHelpers, NodeOperationError } from 'n8n-workflow';
import type {
	DeclarativeRestApiSettings,
	IExecuteFunctions,
	IExecuteSingleFunctions,
	INode,
	INodeExecutionData,
	INodePropertyRouting,
	INodeTypeDescription,
	PreSendAction,
} from 'n8n-workflow';

import type { Operation, Resource } from './define';
import { itemOf } from './item';

type Asked = DeclarativeRestApiSettings.ResultOptions;
type Door = (this: IExecuteSingleFunctions, asked: Asked) => Promise<INodeExecutionData[]>;

/** A chosen operation, ready to be asked for any item. */
interface Route {
	request: NonNullable<INodePropertyRouting['request']>;
	preSend: PreSendAction[];
	postReceive: Asked['postReceive'];
	door: Door;
}

/**
 * Runs operations as they are declared, with the same result as n8n's own routing. That one walks every
 * field of every resource twice for each item, and works out an expression wherever a field has its
 * name; this walks the fields of the chosen operation once a run.
 */
export function router(resources: Resource[], { requestOperations }: INodeTypeDescription) {
	const operations = new Map(
		resources.flatMap(({ entry, operations: own }) =>
			own.map((each): [string, Operation] => [`${entry.value} ${each.entry.value}`, each]),
		),
	);
	return async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { resource, operation: verb } = this.getNode().parameters;
		const operation = operations.get(`${String(resource)} ${String(verb)}`);
		if (!operation) throw unknown(this.getNode());
		const route = routeOf(operation, this.getNode(), requestOperations?.pagination as Door);
		const asked = this.getInputData().map(async (_, i) => await follow(route, itemOf(this, i)));
		const settled = await Promise.allSettled(asked);
		return [settled.flatMap((outcome, item) => itemsOf(this, outcome, item))];
	};
}

/** Only the fields that the panel shows have their steps. */
function routeOf({ entry, fields }: Operation, node: INode, usualDoor: Door): Route {
	const shown = fields.filter((field) =>
		NodeHelpers.displayParameter(node.parameters, field, node, null),
	);
	const { request = {}, operations, output } = entry.routing ?? {};
	return {
		request,
		preSend: shown.flatMap(({ routing }) => routing?.send?.preSend ?? []),
		postReceive: [{ data: { parameterValue: undefined }, actions: output?.postReceive ?? [] }],
		door: (operations?.pagination as Door | undefined) ?? usualDoor,
	};
}

/** One item, from the fields to the output. */
async function follow(
	{ request, preSend, postReceive, door }: Route,
	item: IExecuteSingleFunctions,
): Promise<INodeExecutionData[]> {
	let options = structuredClone({
		qs: {},
		body: {},
		headers: {},
		...request,
	}) as Parameters<PreSendAction>[0];
	for (const step of preSend) options = await step.call(item, options);
	return await door.call(item, { options, preSend, postReceive });
}

/** The items of one that went well; for one that did not, its error, or the end of the run. */
function itemsOf(
	run: IExecuteFunctions,
	outcome: PromiseSettledResult<INodeExecutionData[]>,
	item: number,
): INodeExecutionData[] {
	if (outcome.status === 'fulfilled') return outcome.value;
	const error = nodeError(run.getNode(), outcome.reason as Error, item);
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

const unknown = (node: INode): NodeOperationError =>
	new NodeOperationError(node, "This version of the node does not know the 'Operation'", {
		description:
			"Choose 'Resource' and 'Operation' again, or update the node under Settings > Community Nodes.",
	});
