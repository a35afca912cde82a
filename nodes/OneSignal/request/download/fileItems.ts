import { NodeApiError } from 'n8n-workflow';
import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { apiError } from '../errors/apiErrors';
import { settingsOf, type ExportOptions } from '../run/settings';
import { csvRows } from './csv';
import type { OpenFile } from './downloadFile';
import { endWhenStalled } from './endWhenStalled';
import { decodeUtf8, gunzipIfNeeded } from './gunzip';
import { limitBytes } from './limitBytes';

/** One item with the whole file, unpacked on its way to n8n's own store of files. */
export async function fileItem(
	item: IExecuteSingleFunctions,
	{ bytes: packed, end }: OpenFile,
	url: string,
	{ binaryProperty = '', maxBytes }: ExportOptions,
): Promise<INodeExecutionData[]> {
	const fileName = nameOf(url);
	const unpacked = packed.compose((bytes) => readable(item, bytes, end, maxBytes));
	const data = await readOrThrow(
		item,
		async () =>
			// n8n takes a stream here, although its type does not say so.
			await item.helpers.prepareBinaryData(unpacked as unknown as Buffer, fileName, 'text/csv'),
	);
	return [{ json: { fileName }, binary: { [binaryProperty]: data } }];
}

/** The bytes of a file unpacked, as long as they come and aren't too many. */
const readable = (
	item: IExecuteSingleFunctions,
	bytes: AsyncIterable<Uint8Array>,
	end: () => void,
	maxBytes: number,
): AsyncIterable<Uint8Array> =>
	limitBytes(gunzipIfNeeded(endWhenStalled(bytes, end)), maxBytes, tooLarge(item));

const nameOf = (url: string): string =>
	decodeURIComponent(new URL(url).pathname.split('/').pop() ?? '').replace(/\.gz$/, '') ||
	'export.csv';

/** One item for each row; the file is read in chunks. */
export const rowItems = async (
	item: IExecuteSingleFunctions,
	{ bytes: packed, end }: OpenFile,
	{ maxBytes, maxRows }: ExportOptions,
): Promise<INodeExecutionData[]> =>
	await readOrThrow(item, async () => {
		const items: INodeExecutionData[] = [];
		const bytes = readable(item, packed, end, maxBytes);
		let names: string[] | undefined;
		for await (const row of csvRows(decodeUtf8(bytes))) {
			if (!names) names = headersOf(item, row);
			else if (items.length === maxRows) throw tooManyRows(item, maxRows);
			else items.push({ json: rowOf(item, names, row) });
		}
		return items;
	});

function headersOf(item: IExecuteSingleFunctions, row: string[]): string[] {
	const names = row.map((name) => name.replace(/^\uFEFF/, '').trim());
	if (new Set(names).size === names.length) return names;
	throw malformed(item, 'has two columns of the same name');
}

/** Names that would reach an object's prototype are left out. */
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype']);

function rowOf(item: IExecuteSingleFunctions, names: string[], row: string[]): IDataObject {
	if (row.length > names.length) throw malformed(item, 'has a row with more cells than columns');
	return Object.fromEntries(
		names
			.map((name, i) => [name, valueOf(name, row[i] ?? '')] as const)
			.filter(([name]) => !unsafeNames.has(name)),
	);
}

/** Tags come as JSON. */
function valueOf(name: string, text: string): IDataObject | string {
	if (name !== 'tags' || !text.startsWith('{')) return text;
	try {
		return JSON.parse(text) as IDataObject;
	} catch {
		return text;
	}
}

async function readOrThrow<T>(item: IExecuteSingleFunctions, read: () => Promise<T>): Promise<T> {
	try {
		return await read();
	} catch (error) {
		item.getExecutionCancelSignal()?.throwIfAborted();
		throw error instanceof NodeApiError ? error : interrupted(item);
	}
}

const interrupted = (item: IExecuteSingleFunctions): NodeApiError =>
	apiError(item, {
		title: 'The download was interrupted',
		advice: 'Run the node again.',
		httpCode: 'none',
	});

const tooLarge = (item: IExecuteSingleFunctions) => (): Error => {
	const { maxSize } = settingsOf(item).labels;
	return apiError(item, {
		title: `The export file is larger than '${maxSize}' allows`,
		advice: `Export less, or raise '${maxSize}' under 'Options'.`,
	});
};

function tooManyRows(item: IExecuteSingleFunctions, maxRows: number): Error {
	const label = settingsOf(item).labels.maxRows;
	return apiError(item, {
		title: `The export has more than ${maxRows} rows`,
		advice: `Choose 'File' under 'Output', or raise '${label}' under 'Options'.`,
	});
}

const malformed = (item: IExecuteSingleFunctions, what: string): Error =>
	apiError(item, {
		title: `The export file ${what}`,
		advice: "Choose 'File' under 'Output' and look into the file.",
	});
