import type { IDataObject, INodeProperties, PreSendAction } from 'n8n-workflow';

import { asChoice } from '../parse/choice';
import { picked, read, type Reader } from '../parse/parser';
import { asOptionalText } from '../parse/text';
import { place } from './setBodyValue';

/*
 * n8n can route a field by itself, but sends empty fields along, loses conditional fields of a
 * collection, and evaluates every expression four times. These two read a field once and check it.
 */

/** How a field is read where nothing else is said: a menu as one of its entries, the rest as text. */
export const readerOf = (field: INodeProperties): Reader =>
	field.type === 'options' && field.options ? asChoice(field) : asOptionalText;

/** A field of the panel whose value goes to one place of the body. */
export const sends = (
	field: INodeProperties,
	property: string,
	as = readerOf(field),
): INodeProperties =>
	withSteps(field, async function (request) {
		place(request, property, read(this, field, as));
		return request;
	});

/** An option of a collection, and the place of the body that its value goes to. */
export interface Option {
	field: INodeProperties;
	property?: string;
	as: Reader;
}

export const option = (field: INodeProperties, property: string, as = readerOf(field)): Option => ({
	field,
	property,
	as,
});

/** An option that steers the node itself and is not sent: read where it steers, but checked before. */
export const setting = (
	field: INodeProperties,
	as: Reader = field.type === 'options' ? asChoice(field) : asItIs,
): Option => ({ field, as });

const asItIs: Reader = (_context, value) => value;

/**
 * A collection of options, in the order of the alphabet, as n8n shows them everywhere.
 *
 * @param put how a value gets to its place; into the body unless another way is given
 */
export const collection = (
	head: INodeProperties,
	options: Option[],
	put = place,
): INodeProperties =>
	withSteps(
		{
			...head,
			options: options
				.map((each) => each.field)
				.sort((a, b) => a.displayName.localeCompare(b.displayName)),
		},
		async function (request) {
			const given = this.getNodeParameter(head.name, {}) as IDataObject;
			for (const { field, property, as } of options) {
				if (!(field.name in given)) continue;
				const value = as(this, picked(given[field.name]), field.displayName);
				if (property !== undefined) put(request, property, value);
			}
			return request;
		},
	);

/** A field with further steps on the request, after its own. */
export const withSteps = (field: INodeProperties, ...steps: PreSendAction[]): INodeProperties => ({
	...field,
	routing: {
		...field.routing,
		send: {
			...field.routing?.send,
			preSend: [...(field.routing?.send?.preSend ?? []), ...steps],
		},
	},
});
