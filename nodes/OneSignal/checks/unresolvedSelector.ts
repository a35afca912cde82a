import type { IExecuteSingleFunctions, INode, INodeProperties } from 'n8n-workflow';

import { validationError } from '../parse/validationError';
import { controlsVisibility } from '../properties/buildProperties';

/** A menu that decides which fields there are, but was not chosen from: n8n takes an expression there for text. */
export const unresolvedSelectorIn = (
	fields: INodeProperties[],
	{ parameters }: INode,
): INodeProperties | undefined =>
	fields.find((field) => {
		const { [field.name]: chosen } = parameters;
		return controlsVisibility(field, fields) && chosen !== undefined && !hasEntry(field, chosen);
	});

const hasEntry = ({ options = [] }: INodeProperties, chosen: unknown): boolean =>
	options.some((entry) => 'value' in entry && entry.value === chosen);

export const selectorNotResolved = (
	item: IExecuteSingleFunctions,
	{ displayName }: INodeProperties,
): Error =>
	validationError(
		item,
		`'${displayName}' can't be set with an expression`,
		'Select a value from the list: it decides which other fields are shown. To vary it per item, add a Switch node before this node and one OneSignal node per output.',
	);
