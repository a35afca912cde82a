import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IExecuteData,
	IExecuteSingleFunctions,
	IGetNodeParameterOptions,
	INodeExecutionData,
} from 'n8n-workflow';

/** n8n's own data of each run that has data of its own. */
const engineData = new WeakMap<IExecuteData, IExecuteData>();

/**
 * A run of a node with data of its own. n8n gives the same to every try of a node, and to all tools of an
 * agent; but what the items of a run share, such as the account, ends with it.
 */
export function withRunScope(run: IExecuteFunctions): IExecuteFunctions {
	const original = run.getExecuteData();
	const data = { ...original };
	engineData.set(data, original);
	// n8n copies the node, with all its parameters, for each call.
	const node = run.getNode();
	return Object.assign(Object.create(run) as IExecuteFunctions, {
		getExecuteData: () => data,
		getNode: () => node,
	});
}

/** What n8n passes on instead of the input where a node that waits is resumed without an answer. */
export function passOnTimeOut(context: IExecuteSingleFunctions, items: INodeExecutionData[]): void {
	const data = context.getExecuteData();
	(engineData.get(data) ?? data).data = { main: [items] };
}

/** What n8n hands to the steps of a declared operation; it can read the credential as for another item, too. */
interface ItemContext extends IExecuteSingleFunctions {
	getCredentials<T extends object = ICredentialDataDecryptedObject>(
		type: string,
		item?: number,
	): Promise<T>;
}

/** The run of a node as one of its items sees it. */
export const createItemContext = (run: IExecuteFunctions, item: number): ItemContext =>
	Object.assign(Object.create(run) as ItemContext, {
		getItemIndex: () => item,
		getInputData: (input?: number) => run.getInputData(input)[item],
		getNodeParameter: (name: string, fallback?: unknown, options?: IGetNodeParameterOptions) =>
			run.getNodeParameter(name, item, fallback, options),
		evaluateExpression: (expression: string, index = item) =>
			run.evaluateExpression(expression, index),
		getCredentials: async <T extends object>(type: string, index = item) =>
			await run.getCredentials<T>(type, index),
		getWorkflowDataProxy: () => run.getWorkflowDataProxy(item),
	});
