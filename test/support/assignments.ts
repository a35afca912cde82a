import type { AssignmentCollectionValue, IDataObject, INodeParameters } from 'n8n-workflow';

import type { Example } from './examples';

const typeOf = (value: unknown): string => {
	if (Array.isArray(value)) return 'array';
	return typeof value === 'object' && value !== null ? 'object' : typeof value;
};

/** What n8n's editor stores for names and values that were mapped one by one: each has an ID and a type. */
export const assignments = (values: object): AssignmentCollectionValue => ({
	assignments: Object.entries(values).map(([name, value], at) => ({
		id: `assignment-${at}`,
		name,
		value: value as string,
		type: typeOf(value),
	})),
});

/** What it stores where they were dragged from the input: expressions, in the type that the value has there. */
const dragged = (values: IDataObject): AssignmentCollectionValue => {
	const { assignments: entries } = assignments(values);
	return {
		assignments: entries.map((each) => ({
			...each,
			value: `={{ $json[${JSON.stringify(each.name)}] }}`,
		})),
	};
};

/** The rows that an agent's tool has instead. */
const rows = (values: IDataObject): INodeParameters => ({
	assignments: dragged(values).assignments.map(({ name, value }) => ({ name, value })),
});

const ignored = { row_number: 7, notes: 'Calls back on Monday' };

/** One use of an operation in each way to map names and values, which all send the same. */
export const waysToMap = (
	name: string,
	values: IDataObject,
	{ given, ...rest }: Pick<Example, 'given' | 'sends' | 'answer' | 'shows'>,
): Example[] => [
	{
		when: `${name} are dragged from the input`,
		given: { ...given, [`${name}Mode`]: 'manual', [name]: dragged(values) },
		item: values,
		...rest,
	},
	{
		when: `${name} are mapped automatically`,
		given: {
			...given,
			[`${name}Mode`]: 'automatic',
			inputsToIgnore: `${Object.keys(ignored).join(', ')}, not_there`,
		},
		item: { ...values, ...ignored },
		...rest,
	},
	{
		when: `${name} are given as JSON`,
		given: { ...given, [`${name}Mode`]: 'json', [`${name}Json`]: '={{ $json }}' },
		item: values,
		...rest,
	},
	{
		when: `${name} are filled in by an AI agent`,
		given: { ...given, [name]: rows(values), restrictAiAgent: false },
		isTool: true,
		item: values,
		...rest,
	},
];
