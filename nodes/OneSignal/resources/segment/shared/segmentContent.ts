import type { INodeProperties } from 'n8n-workflow';

import { audienceFilters } from '../../../fields/filters/field';
import { asFilters } from '../../../fields/filters/read';
import { bodyOption, bodyField } from '../../../properties/routedField';
import type { Parser } from '../../../parse/parser';
import { asRequiredTextUpTo, asTextUpTo } from '../../../parse/text';

/** Messages address the segment by its name. */
export const segmentName: INodeProperties = bodyField(
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Pro customers in Germany',
		description: 'Name of the segment, which messages address it by. Up to 128 characters.',
	},
	'name',
	asRequiredTextUpTo(128),
);

export const newSegmentFilters: INodeProperties = bodyField(audienceFilters, 'filters', asFilters);

const isEmpty = (value: unknown): boolean =>
	((value as { filter?: unknown[] } | undefined)?.filter ?? []).length === 0;

/** New filters replace all of the segment's; without any, those stay. */
export const replacingFilters: INodeProperties = bodyField(
	{
		...audienceFilters,
		required: false,
		description: 'Replace all filters of the segment. Leave empty to keep the current ones.',
	},
	'filters',
	(context, value, label, path) =>
		isEmpty(value) ? undefined : asFilters(context, value, label, path),
);

/** An empty description is sent too: it clears the current one. */
const asDescription: Parser<string> = (context, value, label) =>
	asTextUpTo(255)(context, value, label) ?? '';

export const segmentDescription = bodyOption(
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		description: 'What the segment is for, up to 255 characters',
	},
	'description',
	asDescription,
);
