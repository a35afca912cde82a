import type { IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { warningsOf } from '../request/run/itemWarnings';

/** Adds to the output of an item what its fields had to warn about, before OneSignal's own warnings. */
export async function reportWarnings(
	this: IExecuteSingleFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const own = warningsOf(this);
	if (own.length === 0) return items;
	return items.map((item) => {
		const { warnings = [] } = item.json;
		// Where the output has warnings already, they keep their place.
		return { ...item, json: { ...item.json, warnings: [...own, ...[warnings].flat()] } };
	});
}
