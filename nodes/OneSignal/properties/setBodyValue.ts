import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { isObject } from '../parse/json';

/** The place for a value that is spread over the top level of the body. */
export const bodyRoot = '';

/** Puts a value at a dotted place of the body: objects are joined, `undefined` is left out. */
export function setBodyValue(request: IHttpRequestOptions, property: string, value: unknown): void {
	if (value === undefined) return;
	if (property === bodyRoot) Object.assign(request.body as IDataObject, value);
	else setNested(request.body as IDataObject, property, value);
}

function setNested(body: IDataObject, property: string, value: unknown): void {
	const keys = property.split('.');
	const last = keys.pop() as string;
	let at = body;
	for (const key of keys) at = (at[key] ??= {}) as IDataObject;
	const before = at[last];
	at[last] = isObject(before) && isObject(value) ? { ...before, ...value } : (value as string);
}
