import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { isObject } from '../parse/json';

/** The place for a value that is spread over the top level of the body. */
export const topLevel = '';

/** Puts a value at a dotted place of the body: objects are joined, `undefined` is left out. */
export function place(request: IHttpRequestOptions, property: string, value: unknown): void {
	if (value === undefined) return;
	if (property === topLevel) Object.assign(request.body as IDataObject, value);
	else placeAt(request.body as IDataObject, property, value);
}

function placeAt(body: IDataObject, property: string, value: unknown): void {
	const keys = property.split('.');
	const last = keys.pop() as string;
	let at = body;
	for (const key of keys) at = (at[key] ??= {}) as IDataObject;
	const before = at[last];
	at[last] = isObject(before) && isObject(value) ? { ...before, ...value } : (value as string);
}
