import type {
	DeclarativeRestApiSettings,
	IExecuteSingleFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { readOrganization } from '../http/account';
import { exchange } from '../sendWithRetry';
import { itemsFrom } from '../toItems';
import { rowsAsItems } from './pagination';
import type { Answer, Asker, Request } from '../http/httpClient';

type Asked = DeclarativeRestApiSettings.ResultOptions;

/** One question that the organization asks, in the name of whoever asks. */
export const exchangeForOrganization = async (context: Asker, request: Request): Promise<Answer> =>
	await exchange(context, await readOrganization(context), request);

/** The door for what is signed with the key of the organization. */
export async function sendForOrganization(
	this: IExecuteSingleFunctions,
	requestData: Asked,
): Promise<INodeExecutionData[]> {
	const answer = await exchangeForOrganization(this, requestData.options);
	return await itemsFrom(this, requestData, answer);
}

/** The same for a list, which comes whole: one item a row, as many as are wanted. */
export async function listForOrganization(
	this: IExecuteSingleFunctions,
	requestData: Asked,
): Promise<INodeExecutionData[]> {
	const answer = await exchangeForOrganization(this, requestData.options);
	return await itemsFrom(this, requestData, answer, rowsAsItems(this, answer));
}
