import type { INodeProperties } from 'n8n-workflow';

import { asBoolean } from '../parse/boolean';
import { asWholeNumber } from '../parse/number';
import { parseField } from '../parse/parser';
import type { RequestSettings } from '../request/run/settings';

const returnAll: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
};

const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	displayOptions: { show: { returnAll: [false] } },
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
};

/** How many items of a list to return. */
export const listFields: INodeProperties[] = [returnAll, limit];

const asLimit = asWholeNumber(1, Number.MAX_SAFE_INTEGER);

export const readItemLimit: RequestSettings['itemLimit'] = (item) =>
	parseField(item, returnAll, asBoolean) ? Infinity : (parseField(item, limit, asLimit) ?? 50);
