import { NodeApiError, NodeHelpers, NodeOperationError } from 'n8n-workflow';
import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecuteFunctions,
	IExecuteSingleFunctions,
	INode,
	INodeExecutionData,
	INodeProperties,
	INodePropertyRouting,
	INodeTypeDescription,
	PreSendAction,
} from 'n8n-workflow';

import { steers, type Operation, type Resource } from './properties/buildProperties';
import { requireAllowed } from './fields/restrictAgent';
import { refusal } from './parse/validationError';
import { itemOf, ownRun } from './request/run/itemContext';
import { beginAll } from './request/run/startItems';
import { isTool } from './request/run/isAgentTool';

type Asked = DeclarativeRestApiSettings.ResultOptions;
type Door = (this: IExecuteSingleFunctions, asked: Asked) => Promise<INodeExecutionData[]>;

/** A chosen operation, ready to be asked for any item. */
interface Route {
	/** A menu without which nobody knows what is asked. */
	unclear?: INodeProperties;
	request: NonNullable<INodePropertyRouting['request']>;
	preSend: PreSendAction[];
	postReceive: Asked['postReceive'];
	door: Door;
	/** What the operation is called where n8n lists what a node can do. */
	action: string;
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
		const run = ownRun(this);
		const settled = await beginAll(run, async (i) => await follow(route, itemOf(run, i)));
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
		unclear: unclearIn(fields, node),
		action: entry.action ?? entry.name,
		request,
		preSend: shown.flatMap(({ routing }) => routing?.send?.preSend ?? []),
		postReceive: [{ data: { parameterValue: undefined }, actions: output?.postReceive ?? [] }],
		door: (operations?.pagination as Door | undefined) ?? usualDoor,
	};
}

/** A menu that decides which fields there are, but was not chosen from: n8n takes an expression there for text. */
const unclearIn = (fields: INodeProperties[], { parameters }: INode): INodeProperties | undefined =>
	fields.find((field) => {
		const { [field.name]: chosen } = parameters;
		return steers(field, fields) && chosen !== undefined && !hasEntry(field, chosen);
	});

const hasEntry = ({ options = [] }: INodeProperties, chosen: unknown): boolean =>
	options.some((entry) => 'value' in entry && entry.value === chosen);

/** One item, from the fields to the output. */
async function follow(
	{ unclear, action, request, preSend, postReceive, door }: Route,
	item: IExecuteSingleFunctions,
): Promise<INodeExecutionData[]> {
	if (unclear) throw notChosen(item, unclear);
	let options = structuredClone({
		qs: {},
		body: {},
		headers: {},
		...request,
	}) as Parameters<PreSendAction>[0];
	for (const step of preSend) options = await step.call(item, options);
	requireAllowed(item, action, options);
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
	if (hearsAnswersAlone(run.getNode(), error))
		return [{ json: toldTo(error), pairedItem: { item } }];
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
const hearsAnswersAlone = (node: INode, error: Error): boolean =>
	isTool(node) && !(node.retryOnFail && error instanceof NodeApiError);

const toldTo = ({ message, description }: NodeApiError | NodeOperationError): IDataObject => ({
	done: false,
	reason: message,
	advice: description ?? '',
});

const notChosen = (item: IExecuteSingleFunctions, { displayName }: INodeProperties): Error =>
	refusal(
		item,
		`'${displayName}' is not chosen from its list`,
		'Choose an entry by hand: it decides which fields there are, so an expression cannot. Where it depends on the item, put a Switch node before, and a OneSignal node behind each of its outputs.',
	);

const unknown = (node: INode): NodeOperationError =>
	new NodeOperationError(node, "This version of the node does not know the 'Operation'", {
		description:
			"Choose 'Resource' and 'Operation' again, or update the node under Settings > Community Nodes.",
	});
