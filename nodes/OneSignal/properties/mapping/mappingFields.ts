import type {
	AssignmentTypeOptions,
	IDataObject,
	IDisplayOptions,
	IExecuteSingleFunctions,
	INodeProperties,
} from 'n8n-workflow';

import { asChoice } from '../../parse/choice';
import { asList } from '../../parse/list';
import { parseField, type Parser } from '../../parse/parser';
import { validationError } from '../../parse/validationError';
import { isAgentTool } from '../../request/run/isAgentTool';
import { perRun } from '../../request/run/perRun';
import { withPreSend } from '../routedField';
import { setBodyValue } from '../setBodyValue';
import { requireOwnAgentKeys } from './agentKeys';
import { asEntries } from './assignments';
import { nestedName, toObject, type NamePath } from './names';

/** What is mapped: names with their values, which go to one place of the body. */
export interface Mapping {
	name: string;
	displayName: string;
	/** One of them, in Title Case. */
	entry: string;
	description: string;
	required?: true;
	/** What n8n's editor asks for the type of a value. */
	assignment?: AssignmentTypeOptions;
	/** What a name with dots means; nested data unless something else is given. */
	pathOf?: NamePath;
	/** The mapping above it in the panel, with which it shares 'Inputs to Ignore'. */
	after?: string;
	/** Refuses input fields that are not to be sent without being named. */
	checkInput?: (context: IExecuteSingleFunctions, input: IDataObject, label: string) => void;
}

const inputsToIgnore: INodeProperties = {
	displayName: 'Inputs to Ignore',
	name: 'inputsToIgnore',
	type: 'string',
	default: '',
	placeholder: 'e.g. row_number, email',
	description:
		'Names of input fields that are not sent, separated by commas. They apply to everything in this node that is mapped automatically.',
};

/**
 * Names and values, mapped from the input one by one or all at once, or given as JSON. An agent's tool has
 * rows in place of n8n's assignments, in which the editor gives the model one key for all values.
 */
export const mappingFields = (
	mapping: Mapping,
	property: string,
	as: Parser<IDataObject | undefined>,
): INodeProperties[] => {
	const { name, displayName, description, required } = mapping;
	const mode = modeField(mapping);
	const shown = (value: string, further?: IDisplayOptions['show']) => ({
		show: { [mode.name]: [value], ...further },
	});
	const json: INodeProperties = {
		displayName: `${displayName} (JSON)`,
		name: `${name}Json`,
		type: 'json',
		displayOptions: shown('json'),
		default: '{}',
		description,
	};
	const manual = { displayName, name, required, description, default: {} };
	const read = mappingReader(mapping, { mode, json });
	return [
		withPreSend(mode, async function (request) {
			setBodyValue(request, property, read(this, as));
			return request;
		}),
		{
			...manual,
			type: 'assignmentCollection',
			typeOptions: { assignment: mapping.assignment },
			displayOptions: shown('manual', { '@tool': [false] }),
		},
		{ ...manual, ...rows(mapping), displayOptions: shown('manual', { '@tool': [true] }) },
		{ ...inputsToIgnore, displayOptions: { ...shown('automatic'), ...hiddenAfter(mapping) } },
		json,
	];
};

const modeField = ({ name, displayName, description }: Mapping): INodeProperties => ({
	displayName: `${displayName} Mode`,
	name: `${name}Mode`,
	type: 'options',
	options: [
		{
			name: 'Map Each Column Manually',
			value: 'manual',
			description: 'Drag fields from the input, or add them one by one',
		},
		{
			name: 'Map Automatically',
			value: 'automatic',
			description: 'Send all fields of the input item',
			displayOptions: { show: { '@tool': [false] } },
		},
		{ name: 'JSON', value: 'json', description: 'Write an object, or use an expression' },
	],
	default: 'manual',
	description,
});

/** Rows of a name and a value, whose labels give each value a key of its own in an agent's tool. */
const rows = ({
	entry,
}: Mapping): Pick<INodeProperties, 'type' | 'typeOptions' | 'placeholder' | 'options'> => ({
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: `Add ${entry}`,
	options: [
		{
			displayName: entry,
			name: 'assignments',
			values: [
				{ displayName: `${entry} Name`, name: 'name', type: 'string', default: '' },
				{ displayName: `${entry} Value`, name: 'value', type: 'string', default: '' },
			],
		},
	],
});

/** One field of a name is shown once, however many mappings it is for. */
const hiddenAfter = ({ after }: Mapping): IDisplayOptions =>
	after === undefined ? {} : { hide: { [`${after}Mode`]: ['automatic'] } };

/** Reads what was mapped, once for each item; how it is mapped is the same for all items of a run. */
function mappingReader(
	mapping: Mapping,
	{ mode, json }: Record<'mode' | 'json', INodeProperties>,
): <T>(context: IExecuteSingleFunctions, as: Parser<T>) => T {
	const { displayName, pathOf = nestedName, checkInput } = mapping;
	const modeOf = perRun((context) => chosenMode(context, mapping, { mode, json }));
	return (context, as) => {
		switch (modeOf(context)) {
			case 'json':
				return parseField(context, json, as);
			case 'automatic': {
				const input = inputOf(context);
				checkInput?.(context, input, displayName);
				return as(context, input, displayName);
			}
		}
		const entries = parseField(context, mapping, asEntries);
		return as(context, toObject(context, entries, displayName, pathOf), displayName);
	};
}

/** The mode, as far as an agent's tool may have it. It is no expression: the panel depends on it. */
function chosenMode(
	context: IExecuteSingleFunctions,
	mapping: Mapping,
	{ mode, json }: Record<'mode' | 'json', INodeProperties>,
): string | undefined {
	const node = context.getNode();
	const chosen = asChoice(mode)(context, node.parameters[mode.name], mode.displayName);
	if (!isAgentTool(node)) return chosen;
	if (chosen === 'automatic') throw automaticInTool(context, mode);
	requireOwnAgentKeys(context, chosen === 'json' ? json : mapping);
	return chosen;
}

/** The fields of the item, but for those to ignore. */
function inputOf(context: IExecuteSingleFunctions): IDataObject {
	const ignored = new Set(parseField(context, inputsToIgnore, asList()));
	const { json } = context.getInputData() as { json: IDataObject };
	return Object.fromEntries(Object.entries(json).filter(([name]) => !ignored.has(name)));
}

/** The input of a tool is what the model calls it with, and no data of the workflow. */
const automaticInTool = (context: IExecuteSingleFunctions, { displayName }: INodeProperties) =>
	validationError(
		context,
		`'${displayName}' can't be 'Map Automatically' in a tool of an AI agent`,
		"In n8n, open the tool and choose 'Map Each Column Manually' or 'JSON'.",
	);
