import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { truncate } from '../../../parse/surrogates';

/** OneSignal's dashboard lists an SMS by name and may refuse one without: the workflow's serves. */
export async function nameSms(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const body = request.body as IDataObject;
	if (!body.name && body.target_channel === 'sms')
		body.name = truncate(`n8n: ${this.getWorkflow().name ?? 'SMS'}`, 128);
	return request;
}
