import type { IExecuteSingleFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

import { loadOrganizationAccount, organizationAccountOf } from '../http/account';
import type { ApiRequest, ApiResponse } from '../http/httpClient';
import { sendOrThrow } from '../sendWithRetry';
import { toItems } from '../toItems';
import type { CursorParams } from '../pages';
import { cursorPagination, limitedRows } from './pagination';
import type { RequestHandler } from './requestHandler';

/** A request that a dropdown makes with the organization's key. */
export const requestForDropdown = async (
	context: ILoadOptionsFunctions,
	request: ApiRequest,
): Promise<ApiResponse> =>
	await sendOrThrow(context, await loadOrganizationAccount(context), request);

const requestForOrganization = async (
	item: IExecuteSingleFunctions,
	request: ApiRequest,
): Promise<ApiResponse> => await sendOrThrow(item, await organizationAccountOf(item), request);

/** Sends a request that the organization's key signs. */
export const organizationRequest: RequestHandler = async function (input) {
	return await toItems(this, input, await requestForOrganization(this, input.options));
};

/** The same for a list, which comes whole: one item for each row, as many as are wanted. */
export const organizationListRequest: RequestHandler = async function (input) {
	const response = await requestForOrganization(this, input.options);
	return await toItems(this, input, response, limitedRows(this, response));
};

/** A list of the organization in which each page names the next one by a token. */
export const organizationCursorPagination = (
	property: string,
	params: CursorParams,
	pageSize: number,
): RequestHandler => cursorPagination(property, params, { pageSize, send: requestForOrganization });
