import type { IDataObject, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';

import { read } from '../parse/parser';
import { topLevel } from './setBodyValue';
import { readerOf, withSteps } from './routedField';

/** Puts a value into the query; `undefined` is left out. For fields and whole collections. */
export function intoQuery(request: IHttpRequestOptions, property: string, value: unknown): void {
	if (value === undefined) return;
	const added = property === topLevel ? value : { [property]: value };
	request.qs = { ...request.qs, ...(added as IDataObject) };
}

/** A field of the panel whose value goes to the query. */
export const queries = (
	field: INodeProperties,
	property: string,
	as = readerOf(field),
): INodeProperties =>
	withSteps(field, async function (request) {
		intoQuery(request, property, read(this, field, as));
		return request;
	});
