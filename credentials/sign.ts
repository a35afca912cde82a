import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { destinationFault } from './destination';
import { textOf } from './text';

/** How n8n's two HTTP clients are told not to follow redirects: they would take the key along to another host. */
const withoutRedirects = {
	disableFollowRedirect: true,
	followRedirect: false,
	followAllRedirects: false,
};

/**
 * Signs every request of a credential: the key, and the header by which OneSignal knows an integration.
 * A credential that can't work, or a request to any other host, is refused before anything is sent.
 */
export const signedUnless = (
	faultIn: (data: ICredentialDataDecryptedObject) => string | undefined,
): IAuthenticate =>
	async function (data, request): Promise<IHttpRequestOptions> {
		const fault = faultIn(data) ?? destinationFault(request, data);
		if (fault) throw new Error(fault);
		const name = textOf(data.integrationName) || 'n8n';
		return {
			...request,
			...withoutRedirects,
			headers: {
				...request.headers,
				Authorization: `Key ${textOf(data.apiKey)}`,
				'OneSignal-Usage': `${name} | Partner Integration`,
			},
		};
	};
