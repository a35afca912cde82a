import type { IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { loadOrganizationAccount } from '../http/account';
import { sendOrThrow } from '../sendWithRetry';
import { toItems } from '../toItems';
import { limitedRows } from './pagination';
import type { ApiResponse, RequestContext, ApiRequest } from '../http/httpClient';
import type { HandlerInput } from './requestHandler';

/** One question that the organization asks, in the name of whoever asks. */
export const sendForOrganizationOrThrow = async (
	context: RequestContext,
	request: ApiRequest,
): Promise<ApiResponse> =>
	await sendOrThrow(context, await loadOrganizationAccount(context), request);

/** The door for what is signed with the key of the organization. */
export async function organizationRequest(
	this: IExecuteSingleFunctions,
	requestData: HandlerInput,
): Promise<INodeExecutionData[]> {
	const answer = await sendForOrganizationOrThrow(this, requestData.options);
	return await toItems(this, requestData, answer);
}

/** The same for a list, which comes whole: one item a row, as many as are wanted. */
export async function organizationListRequest(
	this: IExecuteSingleFunctions,
	requestData: HandlerInput,
): Promise<INodeExecutionData[]> {
	const answer = await sendForOrganizationOrThrow(this, requestData.options);
	return await toItems(this, requestData, answer, limitedRows(this, answer));
}
