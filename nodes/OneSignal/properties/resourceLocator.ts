import type { INodeProperties } from 'n8n-workflow';

/** Where the list of a resource locator comes from, and what it says before a choice. */
interface LocatorList {
	searchListMethod: string;
	placeholder: string;
}

/** A thing in OneSignal that is picked from a list or named by its ID. */
export const resourceLocator = (
	field: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
	{ searchListMethod, placeholder }: LocatorList,
): INodeProperties => ({
	...field,
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder,
			typeOptions: { searchListMethod, searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		},
	],
});
