import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { asText } from '../parse/text';
import type { Reader } from '../parse/parser';
import { refusal } from '../parse/validationError';
import { sends } from './routedField';

/** How a set of names and values is called. */
interface Words {
	name: string;
	displayName: string;
	/** One of them, in Title Case. */
	entry: string;
	description: string;
}

/** Names and values, typed one by one or given as JSON; they go to one place of the body. */
export const pairFields = (
	{ name, displayName, entry, description }: Words,
	property: string,
	as: Reader<IDataObject | undefined>,
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
	sends(
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
	sends(
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

const fromFields: Reader<IDataObject> = (context, value, label) => {
	const { pair = [] } = value as { pair?: Array<{ name: unknown; value: IDataObject[string] }> };
	const values = new Map<string, IDataObject[string]>();
	for (const each of pair) {
		const name = asText(context, each.name, label).trim();
		if (!name || values.has(name)) {
			throw refusal(
				context,
				name ? `'${label}' has "${name}" twice` : `'${label}' has an entry without a name`,
				'Give every entry a name of its own, or remove it.',
			);
		}
		values.set(name, each.value);
	}
	return Object.fromEntries(values);
};
