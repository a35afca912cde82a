import type { INodeProperties } from 'n8n-workflow';

/** An app of the organization: from the list, or by its ID. */
export const appId: INodeProperties = {
	displayName: 'App',
	name: 'appId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'An app of your organization in OneSignal',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an app…',
			typeOptions: { searchListMethod: 'searchApps', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		},
	],
};
