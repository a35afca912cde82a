import type { IAuthenticate, ICredentialDataDecryptedObject } from 'n8n-workflow';

/**
 * Signs every request of a credential: the key, and the header by which OneSignal knows an integration.
 * A credential that cannot work is refused before anything leaves.
 */
export const signedUnless = (
	faultIn: (data: ICredentialDataDecryptedObject) => string | undefined,
): IAuthenticate =>
	async function (data, request) {
		const fault = faultIn(data);
		if (fault) throw new Error(fault);
		const company = String(data.integrationName ?? '').trim() || 'n8n';
		return {
			...request,
			headers: {
				...request.headers,
				Authorization: `Key ${String(data.apiKey).trim()}`,
				'OneSignal-Usage': `${company} | Partner Integration`,
			},
		};
	};
