import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { asText } from '../parse/text';
import type { Parser } from '../parse/parser';
import { validationError } from '../parse/validationError';
import { bodyField } from './routedField';

/** How a set of names and values is called. */
interface KeyValueTexts {
	name: string;
	displayName: string;
	/** One of them, in Title Case. */
	entry: string;
	description: string;
}

/** Names and values, typed one by one or given as JSON; they go to one place of the body. */
export const keyValueFields = (
	{ name, displayName, entry, description }: KeyValueTexts,
	property: string,
	as: Parser<IDataObject | undefined>,
): INodeProperties[] => [
	{
		displayName: `Specify ${displayName}`,
		name: `${name}Input`,
		type: 'options',
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
	},
	bodyField(
		{
			displayName,
			name,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			displayOptions: { show: { [`${name}Input`]: ['fields'] } },
			default: {},
			placeholder: `Add ${entry}`,
			description,
			options: [
				{
					displayName: entry,
					name: 'pair',
					values: [
						{ displayName: 'Name', name: 'name', type: 'string', default: '' },
						{ displayName: 'Value', name: 'value', type: 'string', default: '' },
					],
				},
			],
		},
		property,
		(context, value, label) => as(context, fromFields(context, value, label), label),
	),
	bodyField(
		{
			displayName: `${displayName} (JSON)`,
			name: `${name}Json`,
			type: 'json',
			displayOptions: { show: { [`${name}Input`]: ['json'] } },
			default: '{}',
			description,
		},
		property,
		as,
	),
];

const fromFields: Parser<IDataObject> = (context, value, label) => {
	const { pair = [] } = value as { pair?: Array<{ name: unknown; value: IDataObject[string] }> };
	const values = new Map<string, IDataObject[string]>();
	for (const each of pair) {
		const name = asText(context, each.name, label).trim();
		if (!name || values.has(name)) {
			throw validationError(
				context,
				name ? `'${label}' has "${name}" twice` : `'${label}' has an entry without a name`,
				'Give every entry a name of its own, or remove it.',
			);
		}
		values.set(name, each.value);
	}
	return Object.fromEntries(values);
};
