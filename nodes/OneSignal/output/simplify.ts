import type {
	IDataObject,
	IExecuteSingleFunctions,
	INodeProperties,
	PostReceiveAction,
} from 'n8n-workflow';

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** Whether the person wants the raw data. Only a clear no to the simple form is that: raw data may hold keys. */
export function isRawRequested(context: IExecuteSingleFunctions): boolean {
	const wish: unknown = context.getNodeParameter(simplify.name, true);
	return wish === false || wish === 'false';
}

/** Gives the simple form of each item, unless the person wants the raw data. */
export const simplifiedBy = (simple: (json: IDataObject) => IDataObject): PostReceiveAction =>
	async function (items) {
		if (isRawRequested(this)) return items;
		return items.map((item) => ({ ...item, json: simple(item.json) }));
	};
