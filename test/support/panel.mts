import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { OneSignal } from '../../nodes/OneSignal/OneSignal.node';

export const { description } = new OneSignal();

/** A field wherever it stands, with the names that lead to it. */
export interface PanelField {
	path: string[];
	field: INodeProperties;
}

/** One operation as the panel shows it. */
export interface Panel {
	resource: string;
	/** What the panel calls it. */
	resourceName: string;
	operation: string;
	entry: INodePropertyOptions;
	/** Fields at the top, and those inside collections. */
	fields: PanelField[];
}

/** What is no field of an operation: the menus, and what is hidden. */
const isMenu = ({ name, type }: INodeProperties): boolean =>
	['resource', 'operation'].includes(name) || type === 'hidden';

const shows = (field: INodeProperties, by: string, value: string): boolean =>
	field.displayOptions?.show?.[by]?.includes(value) ?? false;

/** What stands inside a collection. */
function nestedFields({ type, options = [] }: INodeProperties): INodeProperties[] {
	if (type === 'collection') return options as INodeProperties[];
	if (type !== 'fixedCollection') return [];
	return (options as INodePropertyCollection[]).flatMap(({ values }) => values);
}

const flatten = (field: INodeProperties, at: string[] = []): PanelField[] => [
	{ path: [...at, field.name], field },
	...nestedFields(field).flatMap((inner) => flatten(inner, [...at, field.name])),
];

const resourceNames = new Map(
	(
		description.properties.find(({ name }) => name === 'resource')
			?.options as INodePropertyOptions[]
	).map(({ name, value }) => [String(value), name]),
);

export const panels: Panel[] = description.properties
	.filter(({ name }) => name === 'operation')
	.flatMap((menu) => {
		const resource = String(menu.displayOptions?.show?.resource?.[0]);
		const resourceName = resourceNames.get(resource) ?? '';
		return (menu.options as INodePropertyOptions[]).map((entry) => {
			const operation = String(entry.value);
			const fields = description.properties
				.filter((field) => !isMenu(field))
				.filter(
					(field) => shows(field, 'resource', resource) && shows(field, 'operation', operation),
				)
				.flatMap((field) => flatten(field));
			return { resource, resourceName, operation, entry, fields };
		});
	});

/** Every field and every menu, each once. */
export const allFields: PanelField[] = description.properties.flatMap((field) => flatten(field));
