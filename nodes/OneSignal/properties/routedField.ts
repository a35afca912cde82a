import type { IExecuteSingleFunctions, INodeProperties, PreSendAction } from 'n8n-workflow';

import { asChoice } from '../parse/choice';
import { isObject } from '../parse/json';
import { unwrapLocator, parseField, type Parser } from '../parse/parser';
import { asOptionalText } from '../parse/text';
import { alphabetical } from './alphabetical';
import { setBodyValue } from './setBodyValue';

/*
 * n8n can route a field by itself, but sends empty fields along, loses conditional fields of a
 * collection, and evaluates every expression four times. These two read a field once and check it.
 */

/** How a field is read where nothing else is said: a menu as one of its entries, the rest as text. */
export const defaultParser = (field: INodeProperties): Parser =>
	field.type === 'options' && field.options ? asChoice(field) : asOptionalText;

/** A field of the panel whose value goes to one place of the body. */
export const bodyField = (
	field: INodeProperties,
	property: string,
	as = defaultParser(field),
): INodeProperties =>
	withPreSend(field, async function (request) {
		setBodyValue(request, property, parseField(this, field, as));
		return request;
	});

/** An option of a collection, and the place of the body that its value goes to, or of the query with `setQueryValue`. */
export interface Option<T = unknown> {
	field: INodeProperties;
	property?: string;
	as: Parser<T>;
	/** The options of a collection within the collection. */
	nested?: Option[];
}

export const bodyOption = (
	field: INodeProperties,
	property: string,
	as = defaultParser(field),
): Option => ({
	field,
	property,
	as,
});

/** An option that the node itself obeys and that is not sent: checked with the others, read where it is obeyed. */
export function nodeOption<T>(field: INodeProperties, as: Parser<T>): Option<T>;
export function nodeOption(field: INodeProperties): Option<string | undefined>;
export function nodeOption(
	field: INodeProperties,
	as: Parser = field.type === 'options' ? asChoice(field) : unparsed,
): Option {
	return { field, as };
}

const unparsed: Parser = (_context, value) => value;

const fieldsOf = (options: Option[]): INodeProperties[] => options.map((each) => each.field);

const inAlphabeticalOrder = (options: Option[]): Option[] =>
	alphabetical(options, ({ field }) => field.displayName);

/** A collection within a collection; a refusal names its options together with its own label. */
export const nestedCollection = (head: INodeProperties, options: Option[]): Option => ({
	field: { ...head, options: fieldsOf(inAlphabeticalOrder(options)) },
	as: unparsed,
	nested: options.map((each) => ({
		...each,
		field: { ...each.field, displayName: `${head.displayName}: ${each.field.displayName}` },
	})),
});

/** Reads an option of the collection 'Options'; `undefined` where the person did not add it. */
export function readOption<T>(
	context: IExecuteSingleFunctions,
	{ field, as }: Option<T>,
): T | undefined {
	const { options = {} } = context.getNode().parameters;
	// n8n takes its time to find that there is nothing, for every item.
	if (isObject(options) && !(field.name in options)) return undefined;
	const value: unknown = context.getNodeParameter(`options.${field.name}`, null);
	if (value === null) return undefined;
	return as(context, unwrapLocator(value), field.displayName, `options.${field.name}`);
}

/**
 * A collection of options, in the order of the alphabet, as n8n shows them everywhere.
 *
 * @param put how a value gets to its place; into the body unless another way is given
 */
export const collection = (
	head: INodeProperties,
	options: Option[],
	put = setBodyValue,
): INodeProperties => orderedCollection(head, inAlphabeticalOrder(options), put);

/** A collection of options in the given order: what people use most comes first. */
export const orderedCollection = (
	head: INodeProperties,
	options: Option[],
	put = setBodyValue,
): INodeProperties =>
	withPreSend({ ...head, options: fieldsOf(options) }, async function (request) {
		const given: unknown = this.getNodeParameter(head.name, {});
		putOptions(this, given, head.name, options, (property, value) => put(request, property, value));
		return request;
	});

/** Reads the options that were added. n8n leaves out a collection that is anything but an object. */
function putOptions(
	context: IExecuteSingleFunctions,
	given: unknown,
	group: string,
	options: Option[],
	put: (property: string, value: unknown) => void,
): void {
	if (!isObject(given)) return;
	for (const { field, property, as, nested } of options) {
		if (!(field.name in given)) continue;
		const value = unwrapLocator(given[field.name]);
		const path = `${group}.${field.name}`;
		if (nested) putOptions(context, value, path, nested, put);
		else {
			const parsed = as(context, value, field.displayName, path);
			if (property !== undefined) put(property, parsed);
		}
	}
}

/** A field with further steps on the request, after its own. */
export const withPreSend = (
	field: INodeProperties,
	...steps: PreSendAction[]
): INodeProperties => ({
	...field,
	routing: {
		...field.routing,
		send: {
			...field.routing?.send,
			preSend: [...(field.routing?.send?.preSend ?? []), ...steps],
		},
	},
});
