import type { INodeProperties } from 'n8n-workflow';

import { filterParts } from './parts';

/** Who is meant, by what OneSignal knows of them. */
export const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	required: true,
	default: {},
	placeholder: 'Add Filter',
	description:
		'Filters joined by And belong closer together than those joined by Or. For "(a or b) and c" write: a and c, or b and c.',
	options: [{ displayName: 'Filter', name: 'filter', values: filterParts }],
};
