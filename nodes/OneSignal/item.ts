import type {
	IExecuteFunctions,
	IExecuteSingleFunctions,
	IGetNodeParameterOptions,
} from 'n8n-workflow';

/**
 * A run of a node with data of its own. n8n gives the same to every try of a node, and to all tools of an
 * agent; but what the items of a run share, such as the account, ends with it.
 */
export function ownRun(run: IExecuteFunctions): IExecuteFunctions {
	const data = { ...run.getExecuteData() };
	return Object.assign(Object.create(run) as IExecuteFunctions, { getExecuteData: () => data });
}

/** The run of a node as one of its items sees it: what n8n hands to the steps of a declared operation. */
export const itemOf = (run: IExecuteFunctions, item: number): IExecuteSingleFunctions =>
	Object.assign(Object.create(run) as IExecuteSingleFunctions, {
		getItemIndex: () => item,
		getInputData: (input?: number) => run.getInputData(input)[item],
		getNodeParameter: (name: string, fallback?: unknown, options?: IGetNodeParameterOptions) =>
			run.getNodeParameter(name, item, fallback, options),
		evaluateExpression: (expression: string, index = item) =>
			run.evaluateExpression(expression, index),
		getCredentials: async (type: string) => await run.getCredentials(type, item),
		getWorkflowDataProxy: () => run.getWorkflowDataProxy(item),
	});
