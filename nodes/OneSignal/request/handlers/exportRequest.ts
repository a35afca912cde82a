import { NodeApiError } from 'n8n-workflow';
import type { IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { openFile } from '../download/downloadFile';
import { fileItem, rowItems } from '../download/fileItems';
import { apiError } from '../errors/apiErrors';
import { appAccountOf } from '../http/account';
import type { ApiRequest, ApiResponse } from '../http/httpClient';
import { runExclusive } from '../rateLimit/keyedMutex';
import { settingsOf, type ExportOptions } from '../run/settings';
import { responseBody, toItems } from '../toItems';
import type { RequestHandler } from './requestHandler';
import { requestForItem } from './sendRequest';

/**
 * Starts an export, waits for its file, and returns its rows as items or the file itself. OneSignal makes
 * one export at a time per account. Which apps share an account isn't known here, so all exports of a process
 * wait for each other.
 */
export const exportRequest: RequestHandler = async function (input) {
	const { response, items } = await exportFile(this, input.options);
	return await toItems(this, input, response, items);
};

/** The rows of an export, or its file, as items that no step of the operation has seen. */
export async function exportFile(
	item: IExecuteSingleFunctions,
	request: ApiRequest,
): Promise<{ response: ApiResponse; items: INodeExecutionData[] }> {
	const options = settingsOf(item).exportOptions(item);
	const { baseUrl } = await appAccountOf(item);
	const signal = item.getExecutionCancelSignal();
	return await runExclusive(
		`export ${baseUrl}`,
		async () => {
			signal?.throwIfAborted();
			const response = await startExport(item, request);
			return { result: { response, items: await itemsOf(item, response, options) } };
		},
		signal,
	);
}

const oneAtATime =
	'OneSignal makes one export at a time per account. If another one is running, wait until it is done and run the node again.';

/** What OneSignal says to a second export isn't documented; these words suggest it. */
const isAboutAnother = ({ message }: Error): boolean =>
	/concurrent|one export|another export|in progress/i.test(message);

const startExport = async (
	item: IExecuteSingleFunctions,
	request: ApiRequest,
): Promise<ApiResponse> =>
	await requestForItem(item, request).catch((refused: Error) => {
		// An unknown ID stays unknown, whether another export runs or not.
		if (refused instanceof NodeApiError && refused.httpCode !== '404') {
			const advice = isAboutAnother(refused) ? '' : `${refused.description} `;
			refused.description = advice + oneAtATime;
		}
		throw refused;
	});

async function itemsOf(
	item: IExecuteSingleFunctions,
	response: ApiResponse,
	options: ExportOptions,
): Promise<INodeExecutionData[]> {
	const { csv_file_url, destination_url } = responseBody(response);
	const url = usableUrl(destination_url ?? csv_file_url);
	if (!url) throw noUsableUrl(item);
	const file = await openFile(item, url, options.maxWaitMs);
	return options.binaryProperty === undefined
		? await rowItems(item, file, options)
		: await fileItem(item, file, url, options);
}

/** OneSignal's files are on the internet; a file on this machine is the emulator's. */
function usableUrl(value: unknown): string | undefined {
	if (typeof value !== 'string' || !URL.canParse(value)) return undefined;
	const { protocol, hostname } = new URL(value);
	const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
	return (protocol === 'https:' && !isLocal) || (protocol === 'http:' && isLocal)
		? value
		: undefined;
}

const noUsableUrl = (item: IExecuteSingleFunctions): Error =>
	apiError(item, {
		title: 'OneSignal started the export but returned no usable file URL',
		advice: 'Wait a few minutes, since the export may still be running. Then run the node again.',
	});
