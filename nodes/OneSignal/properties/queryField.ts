import type { IDataObject, IHttpRequestOptions, INodeProperties } from 'n8n-workflow';

import { parseField } from '../parse/parser';
import { bodyRoot } from './setBodyValue';
import { defaultParser, withPreSend } from './routedField';

/** Puts a value into the query; `undefined` is left out. For fields and whole collections. */
export function setQueryValue(
	request: IHttpRequestOptions,
	property: string,
	value: unknown,
): void {
	if (value === undefined) return;
	const added = property === bodyRoot ? value : { [property]: value };
	request.qs = { ...request.qs, ...(added as IDataObject) };
}

/** A field of the panel whose value goes to the query. */
export const queryField = (
	field: INodeProperties,
	property: string,
	as = defaultParser(field),
): INodeProperties =>
	withPreSend(field, async function (request) {
		setQueryValue(request, property, parseField(this, field, as));
		return request;
	});
