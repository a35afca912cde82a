import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';

/** What templates read from a message's custom data. */
interface CustomDataUse {
	/** Paths that are printed without a default value. */
	required: string[][];
	/** The first name of every path. */
	names: string[];
	/** Whether the data is also read as a whole, so that any part of it may be used. */
	isWhole: boolean;
}

const tag = /\{\{[^{}]*\}\}|\{%[^%]*%\}/g;

const read = /\bmessage\.custom_data\b((?:\.[\w-]+|\["[^"\]]*"\]|\['[^'\]]*'\])*)/g;

/** What some texts read from the custom data, as far as Liquid tells. */
export function customDataUse(texts: string[]): CustomDataUse {
	const required = new Map<string, string[]>();
	const names = new Set<string>();
	let isWhole = false;
	for (const [liquid] of texts.flatMap((text) => [...text.matchAll(tag)])) {
		for (const [, access] of liquid.matchAll(read)) {
			const path = namesIn(access);
			if (path.length === 0) isWhole = true;
			else names.add(path[0]);
			const isPrinted = liquid.startsWith('{{') && !/\|\s*default\b/.test(liquid);
			if (isPrinted && path.length > 0) required.set(path.join('.'), path);
		}
	}
	return { required: [...required.values()], names: [...names], isWhole };
}

const namesIn = (access: string): string[] =>
	access.split(/\.|\["|\['|"\]|'\]/).filter((name) => name !== '');

/** Whether data has a value at a path; what a list has inside is left to Liquid. */
export function hasValue(data: IDataObject, path: string[]): boolean {
	let value: unknown = data;
	for (const name of path) {
		if (!isObject(value)) return Array.isArray(value) || typeof value === 'string';
		value = Object.hasOwn(value, name) ? value[name] : undefined;
	}
	return value !== undefined && value !== null && value !== '';
}
