import { NodeHelpers } from 'n8n-workflow';
import type { IDataObject, INode, INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { isObject } from '../parse/json';
import { unwrapLocator } from '../parse/parser';

/** A text of the panel as it was typed, its expressions included, and the label of its field. */
export interface TypedText {
	label: string;
	text: string;
}

/** Every text that was typed into fields that the panel shows, those in collections included. */
export const typedTextsIn = (fields: INodeProperties[], node: INode): TypedText[] =>
	fields.flatMap((field) =>
		textsIn(node, field, (node.parameters as IDataObject)[field.name], field.displayName),
	);

function textsIn(
	node: INode,
	field: INodeProperties,
	given: unknown,
	label: string,
	isWithin = false,
): TypedText[] {
	const value = unwrapLocator(given);
	if (!isObject(value)) return textsInside(value, label);
	const inner = innerFields(field);
	if (inner.length === 0) return textsInside(value, label);
	// An option at the top goes by its own label alone.
	const prefix = field.type === 'collection' && !isWithin ? '' : `${label}: `;
	return inner.flatMap(({ group, values }) =>
		[group === undefined ? value : value[group]]
			.flat()
			.flatMap((entry) =>
				isObject(entry)
					? values
							.filter((each) => isShown(node, each, entry))
							.flatMap((each) =>
								textsIn(node, each, entry[each.name], `${prefix}${each.displayName}`, true),
							)
					: textsInside(entry, label),
			),
	);
}

/** The fields inside a collection; those of a group of entries with the name of the group. */
function innerFields({
	type,
	options = [],
}: INodeProperties): Array<{ group?: string; values: INodeProperties[] }> {
	if (type === 'collection') return [{ values: options as INodeProperties[] }];
	if (type !== 'fixedCollection') return [];
	return (options as INodePropertyCollection[]).map(({ name, values }) => ({
		group: name,
		values,
	}));
}

const isShown = (node: INode, field: INodeProperties, beside: IDataObject): boolean =>
	NodeHelpers.displayParameter(beside as INode['parameters'], field, node, null, node.parameters);

/** The texts of a value of which no more is known. */
function textsInside(value: unknown, label: string): TypedText[] {
	if (typeof value === 'string') return [{ label, text: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap((each) => textsInside(each, label));
}
