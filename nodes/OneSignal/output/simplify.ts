import type {
	IDataObject,
	IExecuteSingleFunctions,
	INodeProperties,
	PostReceiveAction,
} from 'n8n-workflow';

import type { ApiRequest, ApiResponse } from '../request/http/httpClient';
import { isAgentTool } from '../request/run/isAgentTool';
import { definedFields } from './definedFields';

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/**
 * Whether the person wants the raw data. Only a clear no to the simple form is that: raw data may hold keys. For an
 * agent a person has to have said it: a model could fill in an expression.
 */
export function isRawRequested(context: IExecuteSingleFunctions): boolean {
	const node = context.getNode();
	if (isAgentTool(node)) return node.parameters[simplify.name] === false;
	const choice: unknown = context.getNodeParameter(simplify.name, true);
	return choice === false || choice === 'false';
}

/** The simple form of a response; the request says what OneSignal's response leaves out. */
type Simplifier = (json: IDataObject, request: ApiRequest) => Record<string, unknown>;

/** Gives the simple form of each item, unless the person wants the raw data. */
export const simplifiedBy = (toSimple: Simplifier): PostReceiveAction =>
	async function (items, response) {
		if (isRawRequested(this)) return items;
		const { request = {} } = response as ApiResponse;
		return items.map((item) => ({ ...item, json: definedFields(toSimple(item.json, request)) }));
	};
