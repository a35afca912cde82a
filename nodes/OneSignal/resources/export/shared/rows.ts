import type { IDataObject, INodeProperties, PostReceiveAction } from 'n8n-workflow';

import { camelCase } from '../../../output/camelCase';
import { isRawRequested, simplify } from '../../../output/simplify';
import { shownWhen } from '../../../properties/shownWhen';

/** What a column of the file is called in the output, how its text is read, and what an empty cell gives. */
type Column = [name: string, read?: (text: string) => unknown, empty?: unknown];

/** Simplify, where rows become items. */
export const simplifyRowsField: INodeProperties[] = shownWhen({ output: ['items'] }, [simplify]);

/**
 * Gives each row the known columns, in their order, then those that OneSignal added since.
 *
 * @param dropped columns that OneSignal no longer fills
 */
export const simplifyRows = (
	columns: Record<string, Column>,
	dropped: string[] = [],
): PostReceiveAction =>
	async function (items) {
		if (isRawRequested(this)) return items;
		return items.map((item) =>
			item.binary ? item : { ...item, json: simpleRow(item.json, columns, dropped) },
		);
	};

function simpleRow(
	row: IDataObject,
	columns: Record<string, Column>,
	dropped: string[],
): IDataObject {
	const known = Object.keys(columns).filter((column) => column in row);
	const others = Object.keys(row).filter((column) => !(column in columns));
	return Object.fromEntries([
		...known.map((column) => {
			const [name, ...reading] = columns[column];
			return [name, cell(row[column], ...reading)];
		}),
		...others
			.filter((column) => !dropped.includes(column))
			.map((column) => [camelCase(column), cell(row[column])]),
	]) as IDataObject;
}

/** The value of a cell; tags are an object already. */
function cell(
	value: IDataObject[string],
	read: Column[1] = (text) => text,
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
