import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';

/** Where the list of a resource locator comes from, and what it says before a choice. */
interface LocatorList {
	searchListMethod: string;
	placeholder: string;
}

/** How a thing is named that is not picked from the list. */
type TypedMode = Pick<INodePropertyMode, 'displayName' | 'name' | 'placeholder'>;

const byId: TypedMode = {
	displayName: 'By ID',
	name: 'id',
	placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
};

/** A thing that is picked from a list, or named: in OneSignal by its ID. */
export const resourceLocator = (
	field: Pick<INodeProperties, 'displayName' | 'name' | 'description'>,
	{ searchListMethod, placeholder }: LocatorList,
	typedMode = byId,
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
		{ ...typedMode, type: 'string' },
	],
});
