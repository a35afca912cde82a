import { validateFieldType } from 'n8n-workflow';
import type {
	AssignmentValue,
	FieldType,
	IDataObject,
	IExecuteSingleFunctions,
} from 'n8n-workflow';

import { isObject } from '../../parse/json';
import type { Parser } from '../../parse/parser';
import { asText } from '../../parse/text';
import { validationError } from '../../parse/validationError';

/** One entry as n8n stores it; the rows that an agent's tool shows have no type. */
type Assignment = Pick<AssignmentValue, 'name' | 'value'> & Partial<AssignmentValue>;

/** A name, and its value in the type that was chosen for it. */
export type Entry = [name: string, value: IDataObject[string]];

/** The entries that a person mapped one by one, in their order. */
export const asEntries: Parser<Entry[]> = (context, value, label) =>
	assignmentsIn(context, value, label).map((each) => {
		const name = asText(context, each.name, label).trim();
		if (name) return [name, typedValue(context, each, `${label}: ${name}`)];
		throw validationError(
			context,
			`'${label}' contains an entry without a name`,
			'Enter a name for it, or remove the entry.',
		);
	});

function assignmentsIn(
	context: IExecuteSingleFunctions,
	value: unknown,
	label: string,
): Assignment[] {
	if (value === null || value === '') return [];
	const { assignments = [] } = isObject(value) ? value : { assignments: value };
	if (Array.isArray(assignments) && assignments.every(isObject)) {
		return assignments as unknown as Assignment[];
	}
	throw validationError(
		context,
		`'${label}' isn't a list of entries`,
		`To pass an object from an expression, choose JSON in '${label} Mode'.`,
	);
}

/** What a type is called where a value does not fit it. */
const typeNames: Partial<Record<string, string>> = {
	number: 'number',
	boolean: 'boolean (true or false)',
	array: 'array',
	object: 'object',
};

/** The value as the chosen type; an empty one as it is, which n8n would take for 0 as a number. */
function typedValue(
	context: IExecuteSingleFunctions,
	{ name, value, type }: Assignment,
	label: string,
): IDataObject[string] {
	if (value === null || value === undefined) return null;
	if (value === '' || !type) return value as IDataObject[string];
	if (type === 'string') return asText(context, value, label);
	if (type === 'binary') {
		throw validationError(
			context,
			`'${label}' is binary data, which can't be sent`,
			'Choose another type for it, e.g. String with the URL of the file.',
		);
	}
	const result = validateFieldType(name, value, type as FieldType);
	const typed = result.valid ? (result.newValue as IDataObject[string]) : undefined;
	if (typed !== undefined && !isUnsendable(value, typed)) return typed;
	throw validationError(
		context,
		`'${label}' isn't a valid ${typeNames[type] ?? 'value of its type'}`,
		'Correct the value, or choose another type for it.',
	);
}

/** Infinity, which JSON lacks, and the 0 that n8n makes of blank text and lists. */
const isUnsendable = (value: unknown, typed: unknown): boolean =>
	typeof typed === 'number' &&
	(!Number.isFinite(typed) || typeof value === 'object' || String(value).trim() === '');
