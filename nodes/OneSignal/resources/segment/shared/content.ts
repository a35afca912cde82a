import type { INodeProperties } from 'n8n-workflow';

import { audienceFilters } from '../../../fields/filters/field';
import { asFilters } from '../../../fields/filters/read';
import { bodyOption, bodyField } from '../../../properties/routedField';
import type { Parser } from '../../../parse/parser';
import { asRequiredTextUpTo, asTextUpTo } from '../../../parse/text';

/** The name by which messages address the segment. */
export const name: INodeProperties = bodyField(
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Pro customers in Germany',
		description: 'Messages address the segment by it; at most 128 characters',
	},
	'name',
	asRequiredTextUpTo(128),
);

export const requiredFilters: INodeProperties = bodyField(audienceFilters, 'filters', asFilters);

const isEmpty = (value: unknown): boolean =>
	((value as { filter?: unknown[] } | undefined)?.filter ?? []).length === 0;

/** New filters take the place of all that the segment had; without any they stay. */
export const newFilters: INodeProperties = bodyField(
	{
		...audienceFilters,
		required: false,
		description:
			'They take the place of all filters that the segment has. Leave empty to keep those.',
	},
	'filters',
	(context, value, label) => (isEmpty(value) ? undefined : asFilters(context, value, label)),
);

/** An empty description is sent too: it clears the one that is there. */
const asDescription: Parser<string> = (context, value, label) =>
	asTextUpTo(255)(context, value, label) ?? '';

export const description = bodyOption(
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		description: 'What the segment is for; at most 255 characters',
	},
	'description',
	asDescription,
);
