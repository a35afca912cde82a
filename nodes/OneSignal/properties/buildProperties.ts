import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { alphabetical } from './alphabetical';
import type { Operation, OperationEntry, Resource } from './operation';

/** Everything n8n shows: the Resource menu, then for each resource its Operation menu and fields. */
export const buildProperties = (resources: Resource[]): INodeProperties[] => [
	resourceMenu(resources),
	...resources.flatMap((each) => [operationMenu(each), ...fieldsOf(each)]),
];

/**
 * Where one of these resources is chosen. A credential is shown by that alone, never by an operation: what an
 * operation depends on, n8n's editor would take for part of the credential and hide.
 */
export const showForResource = (...chosen: Resource[]) => ({
	resource: chosen.map(({ entry }) => entry.value),
});

const byName = <T extends { name: string }>(entries: T[]): T[] =>
	alphabetical(entries, ({ name }) => name);

function resourceMenu(resources: Resource[]): INodeProperties {
	const menu: INodeProperties = {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: byName(resources.map((each) => each.entry)),
		default: '',
	};
	return { ...menu, default: resources[0].entry.value };
}

function operationMenu(chosen: Resource): INodeProperties {
	const { operations } = chosen;
	const menu: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: showForResource(chosen) },
		options: byName(operations.map((each) => menuEntry(each.entry))),
		default: '',
	};
	return { ...menu, default: operations[0].entry.value };
}

function menuEntry(entry: OperationEntry): INodePropertyOptions {
	const { name, value, action, description, builderHint } = entry;
	return { name, value, action, description, ...(builderHint && { builderHint }) };
}

/**
 * The fields of a resource, each once: one that several operations list (the same object) is shown
 * for all of them, since n8n walks every top-level property for every item.
 */
function fieldsOf({ entry, operations }: Resource): INodeProperties[] {
	const fields = mergeFieldOrder(operations);
	return fields.map((field) => ({
		...field,
		...(controlsVisibility(field, fields) ? { noDataExpression: true } : {}),
		displayOptions: displayOptionsFor(
			field.displayOptions,
			entry,
			operations.filter((each) => each.fields.includes(field)),
		),
	}));
}

/** Whether the menu decides which other fields are shown: an expression there would show them all. */
export const controlsVisibility = (
	{ name, type }: INodeProperties,
	fields: INodeProperties[],
): boolean =>
	type === 'options' && fields.some(({ displayOptions }) => name in (displayOptions?.show ?? {}));

/** One order of fields that keeps the order of every operation. */
function mergeFieldOrder(operations: Operation[]): INodeProperties[] {
	const order: INodeProperties[] = [];
	let left = operations.map((each) => each.fields);
	while (left.some((fields) => fields.length > 0)) {
		const next = left
			.map(([first]) => first)
			.find((first) => first && !left.some((fields) => fields.indexOf(first) > 0));
		if (!next) throw new Error('Two operations list the same fields in different orders');
		order.push(next);
		left = left.map((fields) => (fields[0] === next ? fields.slice(1) : fields));
	}
	return order;
}

const displayOptionsFor = (
	own: IDisplayOptions | undefined,
	{ value }: INodePropertyOptions,
	operations: Operation[],
): IDisplayOptions => ({
	...own,
	show: { resource: [value], operation: operations.map((each) => each.entry.value), ...own?.show },
});
