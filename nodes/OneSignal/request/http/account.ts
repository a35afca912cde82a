import { NodeApiError } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IExecuteSingleFunctions,
	JsonObject,
} from 'n8n-workflow';

import { appCredentialFault, organizationCredentialFault } from '../../../../credentials/faults';

/** Whom a run of the node works for: a OneSignal app, or an organization, which has no App ID. */
export interface Account {
	appId: string;
	baseUrl: string;
	messagesPerSecond: number;
	/** As n8n's request helper takes it, so that the key is decrypted once a run and not once a request. */
	credential: ICredentialDataDecryptedObject;
	credentialName: string;
}

type Credentials = Pick<IExecuteSingleFunctions, 'getCredentials' | 'getNode'>;

/** Reads the credential of an app. Refuses one that cannot work, before anything is sent. */
export const loadAppAccount = async (context: Credentials): Promise<Account> =>
	await loadAccount(context, 'oneSignalApi', 'App API Key', appCredentialFault);

/** The same for the credential of an organization. */
export const loadOrganizationAccount = async (context: Credentials): Promise<Account> =>
	await loadAccount(
		context,
		'oneSignalOrganizationApi',
		'Organization API Key',
		organizationCredentialFault,
	);

async function loadAccount(
	context: Credentials,
	credentialName: string,
	keyName: string,
	faultIn: (credential: ICredentialDataDecryptedObject) => string | undefined,
): Promise<Account> {
	const credential = await context.getCredentials(credentialName).catch((missing: Error) => {
		throw new NodeApiError(context.getNode(), {} as JsonObject, {
			message: `This operation needs a credential with the ${keyName} (${missing.message})`,
			description: "At the top of the panel, under 'Credential', pick one or create it.",
		});
	});
	const fault = faultIn(credential);
	if (fault) {
		throw new NodeApiError(context.getNode(), {} as JsonObject, {
			message: 'The OneSignal credential cannot work',
			description: fault,
		});
	}
	return {
		// However it was copied: what is the same app has the same keys.
		appId: String(credential.appId ?? '')
			.trim()
			.toLowerCase(),
		baseUrl: String(credential.baseUrl).replace(/(?<!\/)\/+$/, ''),
		messagesPerSecond: Number(credential.messagesPerSecond) || 150,
		credential,
		credentialName,
	};
}
