import type { IDisplayOptions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { restrictAgent } from '../fields/restrictAgent';

/** One thing the node can do: its menu entry (with its request) and the fields it asks for. */
export interface Operation {
	entry: INodePropertyOptions;
	fields: INodeProperties[];
}

/** A kind of thing in OneSignal, and what can be done with it. The first operation is the default. */
export interface Resource {
	entry: INodePropertyOptions;
	operations: Operation[];
}

export const operation = (entry: INodePropertyOptions, fields: INodeProperties[]): Operation => ({
	entry,
	fields,
});

export const resource = (entry: INodePropertyOptions, operations: Operation[]): Resource => ({
	entry,
	operations,
});

/**
 * Everything n8n shows: the Resource menu, then for each resource its Operation menu and fields; and
 * last, for an AI agent alone, how far it may go.
 */
export const node = (resources: Resource[]): INodeProperties[] => [
	resourceMenu(resources),
	...resources.flatMap((each) => [operationMenu(each), ...fieldsOf(each)]),
	restrictAgent,
];

/**
 * Where a resource is chosen. A credential follows from that alone, never from an operation: what an
 * operation depends on, n8n's editor would take for part of the credential and hide.
 */
export const whenChosen = ({ entry }: Resource) => ({ resource: [entry.value] });

const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);

function resourceMenu(resources: Resource[]): INodeProperties {
	const menu: INodeProperties = {
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map((each) => each.entry).sort(byName),
		default: '',
		// Where n8n's own routing runs the node, it would pass by the door without this.
		routing: { send: { paginate: true } },
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
		displayOptions: { show: whenChosen(chosen) },
		options: operations.map((each) => each.entry).sort(byName),
		default: '',
	};
	return { ...menu, default: operations[0].entry.value };
}

/**
 * The fields of a resource, each once: one that several operations list (the same object) is shown
 * for all of them, since n8n walks every top-level property for every item.
 */
function fieldsOf({ entry, operations }: Resource): INodeProperties[] {
	const fields = inOneOrder(operations);
	return fields.map((field) => ({
		...field,
		...(steers(field, fields) ? { noDataExpression: true } : {}),
		displayOptions: shownFor(
			field.displayOptions,
			entry,
			operations.filter((each) => each.fields.includes(field)),
		),
	}));
}

/** Whether the menu decides which other fields are shown: an expression there would show them all. */
export const steers = ({ name, type }: INodeProperties, fields: INodeProperties[]): boolean =>
	type === 'options' && fields.some(({ displayOptions }) => name in (displayOptions?.show ?? {}));

/** One order of fields that keeps the order of every operation. */
function inOneOrder(operations: Operation[]): INodeProperties[] {
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

const shownFor = (
	own: IDisplayOptions | undefined,
	{ value }: INodePropertyOptions,
	operations: Operation[],
): IDisplayOptions => ({
	...own,
	show: { resource: [value], operation: operations.map((each) => each.entry.value), ...own?.show },
});
