import type {
	IDataObject,
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
} from 'n8n-workflow';

import { description, type Panel } from '../panel.mts';

/** One field that a person fills in, wherever it stands in the panel of an operation. */
export interface FieldTarget {
	field: INodeProperties;
	/** Lays a value into the field, and makes the panel show it. */
	put(parameters: INodeParameters, value: unknown): void;
}

/** Gives the object that a field stands in, made where it is missing. */
type ParentOf = (parameters: INodeParameters) => IDataObject;

/** Every field of an operation that takes a value, as its description has them. */
export const fieldTargetsOf = ({ resource, operation }: Panel): FieldTarget[] =>
	description.properties
		.filter(({ displayOptions, type }) => {
			const { resource: shown, operation: within } = displayOptions?.show ?? {};
			return type !== 'hidden' && shown?.includes(resource) && within?.includes(operation);
		})
		.flatMap((field) => fieldTargetsIn(field, (parameters) => parameters as IDataObject));

function fieldTargetsIn(field: INodeProperties, home: ParentOf): FieldTarget[] {
	const own = (parameters: INodeParameters) => (home(parameters)[field.name] ??= {}) as IDataObject;
	const { type, options = [] } = field;
	if (type === 'collection') {
		return (options as INodeProperties[]).flatMap((inner) => fieldTargetsIn(inner, own));
	}
	if (type === 'fixedCollection') {
		return (options as INodePropertyCollection[]).flatMap(({ name, values }) =>
			values.flatMap((inner) => fieldTargetsIn(inner, firstEntryOf(field, name, own))),
		);
	}
	const whole: FieldTarget = {
		field,
		put: (parameters, value) => setValue(field, home(parameters), value),
	};
	return type === 'assignmentCollection' ? [whole, ...assignmentTargets(field, home)] : [whole];
}

/** The name and the value of an entry that a person maps, in each type that n8n's editor offers. */
const assignmentTargets = (field: INodeProperties, home: ParentOf): FieldTarget[] =>
	['name', 'string', 'number', 'boolean', 'array', 'object', 'binary'].map((what) => ({
		field: { ...field, type: 'string' },
		put: (parameters, value) => {
			const entry =
				what === 'name' ? { name: value, value: 'a' } : { name: 'a.b', value, type: what };
			setValue(field, home(parameters), { assignments: [entry] });
		},
	}));

/** The first entry of a group. */
const firstEntryOf =
	({ typeOptions }: INodeProperties, group: string, own: ParentOf): ParentOf =>
	(parameters) => {
		const groups = own(parameters);
		if (!typeOptions?.multipleValues) return (groups[group] ??= {}) as IDataObject;
		return ((groups[group] ??= [{}]) as IDataObject[])[0];
	};

/** The field beside those that it depends on, as the panel would show it. */
function setValue(field: INodeProperties, home: IDataObject, value: unknown): void {
	for (const [name, values] of Object.entries(field.displayOptions?.show ?? {})) {
		if (!['resource', 'operation', '@tool'].includes(name)) home[name] = values?.[0] as string;
	}
	const isLocator = field.type === 'resourceLocator';
	home[field.name] = (isLocator ? { __rl: true, mode: 'id', value } : value) as string;
}
