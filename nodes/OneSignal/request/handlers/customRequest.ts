import type { IDataObject } from 'n8n-workflow';

import { isKeyedMessage } from '../http/endpoints';
import type { ApiRequest } from '../http/httpClient';
import { customMessageRequest } from './keyedRequest';
import type { RequestHandler } from './requestHandler';
import { sendRequest } from './sendRequest';

/**
 * Sends a request that a person wrote. A message without an idempotency key gets one, so that it can be
 * repeated; any other request is repeated as far as its endpoint, or else its method, allows.
 */
export const customRequest: RequestHandler = async function (input) {
	const handler = isMessageWithoutKey(input.options) ? customMessageRequest : sendRequest;
	return await handler.call(this, input);
};

const isMessageWithoutKey = ({ method, url, body }: ApiRequest): boolean =>
	method === 'POST' && url === '/notifications' && !isKeyedMessage(body as IDataObject);
