import type { INodeProperties } from 'n8n-workflow';

import { filterParts } from './parts';

/** Selects users by what OneSignal knows about them. */
export const audienceFilters: INodeProperties = {
	displayName: 'Audience Filters',
	name: 'audienceFilters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	required: true,
	default: {},
	placeholder: 'Add Filter',
	description: 'And is evaluated before Or. For "(a or b) and c", write: a and c, or b and c.',
	options: [{ displayName: 'Filter', name: 'filter', values: filterParts }],
};
