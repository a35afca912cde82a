import { NodeApiError } from 'n8n-workflow';
import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { rowsIn } from '../download/csv';
import { waitForFile, toBinaryData, type ByteStream } from '../download/downloadFile';
import { apiError } from '../errors/apiErrors';
import { readExportOptions, type ExportOptions } from './exportOptions';
import { decodeUtf8, gunzipIfNeeded } from '../download/gunzip';
import { responseBody, toItems } from '../toItems';
import { getRunState } from '../run/runState';
import { requestForItem } from './sendRequest';
import type { ApiResponse, ApiRequest } from '../http/httpClient';
import type { HandlerInput } from './requestHandler';

/**
 * The door for exports: starts one, waits for its file, and gives its rows as items or the file itself.
 * OneSignal makes one export at a time, so those of a process wait in line.
 */
export async function exportRequest(
	this: IExecuteSingleFunctions,
	requestData: HandlerInput,
): Promise<INodeExecutionData[]> {
	const { appId } = await getRunState(this).account;
	return await inLine(appId, async () => {
		this.getExecutionCancelSignal()?.throwIfAborted();
		const wish = readExportOptions(this);
		const answer = await startExport(this, requestData.options);
		return await toItems(this, requestData, answer, await itemsIn(this, answer, wish));
	});
}

/** The last in line of each app. */
const lines = new Map<string, Promise<unknown>>();

async function inLine<T>(appId: string, task: () => Promise<T>): Promise<T> {
	const before = lines.get(appId) ?? Promise.resolve();
	const mine = before.then(task, task);
	const settled = mine.catch(() => {});
	lines.set(appId, settled);
	try {
		return await mine;
	} finally {
		if (lines.get(appId) === settled) lines.delete(appId);
	}
}

const oneAtATime =
	'OneSignal makes one export at a time for an account: if another one runs, wait until it is done and run the node again.';

/** What OneSignal says to a second export is not published; so much of it can be guessed. */
const isAboutAnother = ({ message }: Error): boolean =>
	/concurrent|one export|another export|in progress/i.test(message);

const startExport = async (
	context: IExecuteSingleFunctions,
	request: ApiRequest,
): Promise<ApiResponse> =>
	await requestForItem(context, request).catch((refused: Error) => {
		// an ID that is unknown stays so, whether another export runs or not
		if (refused instanceof NodeApiError && refused.httpCode !== '404') {
			const advice = isAboutAnother(refused) ? '' : `${refused.description} `;
			refused.description = advice + oneAtATime;
		}
		throw refused;
	});

async function itemsIn(
	context: IExecuteSingleFunctions,
	answer: ApiResponse,
	{ maxWaitMs, binaryProperty }: ExportOptions,
): Promise<INodeExecutionData[]> {
	const { csv_file_url, destination_url } = responseBody(answer);
	const url = String(destination_url ?? csv_file_url ?? '');
	if (!URL.canParse(url)) throw missingFileUrl(context);
	const file = await waitForFile(context, url, maxWaitMs);
	const items =
		binaryProperty === undefined
			? rowItems(file)
			: fileItem(context, file, nameOf(url), binaryProperty);
	return await items.catch(() => {
		context.getExecutionCancelSignal()?.throwIfAborted();
		throw apiError(context, 'The file broke off on its way', '', 'Run the node again.', 'none');
	});
}

const missingFileUrl = (context: IExecuteSingleFunctions): Error =>
	apiError(
		context,
		'OneSignal took the export on, but does not say where its file will be',
		'',
		'Wait some minutes, since the export may run all the same. Then run the node again.',
	);

/** One item with the whole file. */
async function fileItem(
	context: IExecuteSingleFunctions,
	file: ByteStream,
	fileName: string,
	property: string,
): Promise<INodeExecutionData[]> {
	const data = await toBinaryData(context, file, fileName);
	return [{ json: { fileName }, binary: { [property]: data } }];
}

const nameOf = (url: string): string =>
	decodeURIComponent(new URL(url).pathname.split('/').pop() ?? '').replace(/\.gz$/, '') ||
	'export.csv';

/** One item a row. The file itself is read piece by piece. */
async function rowItems(file: AsyncIterable<Uint8Array>): Promise<INodeExecutionData[]> {
	const items: INodeExecutionData[] = [];
	let names: string[] | undefined;
	for await (const row of rowsIn(decodeUtf8(gunzipIfNeeded(file)))) {
		if (names) items.push({ json: rowOf(names, row) });
		else names = row.map((name) => name.replace(/^\uFEFF/, '').trim());
	}
	return items;
}

const rowOf = (names: string[], row: string[]): IDataObject =>
	Object.fromEntries(names.map((name, i) => [name, valueOf(name, row[i] ?? '')]));

/** Tags come as JSON. */
function valueOf(name: string, text: string): IDataObject | string {
	if (name !== 'tags' || !text.startsWith('{')) return text;
	try {
		return JSON.parse(text) as IDataObject;
	} catch {
		return text;
	}
}
