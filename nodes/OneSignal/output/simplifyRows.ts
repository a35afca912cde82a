import type { IDataObject, INodeProperties, PostReceiveAction } from 'n8n-workflow';

import { shownWhen } from '../properties/shownWhen';
import { camelCase } from './camelCase';
import { isRawRequested, simplify } from './simplify';

/**
 * One field of the output: the column it is read from, its name, the reader of a cell, and the value of an
 * empty one. Several fields can share a column.
 */
type Column = [column: string, name: string, read?: (text: string) => unknown, empty?: unknown];

/** Simplify, where rows become items. */
export const simplifyRowsField: INodeProperties[] = shownWhen({ output: ['items'] }, [simplify]);

/**
 * Gives each row the known columns, in their order, then those that OneSignal added since.
 *
 * @param dropped columns that OneSignal no longer fills
 */
export const simplifyRows = (columns: Column[], dropped: string[] = []): PostReceiveAction =>
	async function (items) {
		if (isRawRequested(this)) return items;
		return items.map((item) =>
			item.binary ? item : { ...item, json: simpleRow(item.json, columns, dropped) },
		);
	};

function simpleRow(row: IDataObject, columns: Column[], dropped: string[]): IDataObject {
	const known = new Set([...columns.map(([column]) => column), ...dropped]);
	const others = Object.keys(row).filter((column) => !known.has(column));
	return Object.fromEntries([
		...columns
			.filter(([column]) => column in row)
			.map(([column, name, ...reading]) => [name, cell(row[column], ...reading)]),
		...others.map((column) => [camelCase(column), cell(row[column])]),
	]) as IDataObject;
}

/** The value of a cell; tags are an object already. */
function cell(
	value: IDataObject[string],
	read: Column[2] = (text) => text,
	empty: unknown = null,
): unknown {
	if (value === '') return empty;
	return typeof value === 'string' ? read(value) : value;
}

export function asNumberCell(text: string): number | string {
	const number = Number(text);
	return Number.isNaN(number) ? text : number;
}

/** OneSignal writes `t` and `f`. */
const flags = new Map([
	['t', true],
	['true', true],
	['f', false],
	['false', false],
]);

export const asFlagCell = (text: string): boolean | string => flags.get(text) ?? text;
