import type { IDataObject, INodeProperties, PostReceiveAction } from 'n8n-workflow';

export const simplify: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** Gives the simple form of each item, unless the person wants the raw data. */
export const simplifiedBy = (simple: (json: IDataObject) => IDataObject): PostReceiveAction =>
	async function (items) {
		if (!this.getNodeParameter(simplify.name, true)) return items;
		return items.map((item) => ({ ...item, json: simple(item.json) }));
	};
