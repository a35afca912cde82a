import { NodeApiError } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IExecuteSingleFunctions,
	JsonObject,
} from 'n8n-workflow';

import { appCredentialFault, organizationCredentialFault } from '../../../credentials/faults';

/** The OneSignal app that a run of the node works with. */
export interface Account {
	appId: string;
	baseUrl: string;
	messagesPerSecond: number;
	/** As n8n's request helper takes it, so that the key is decrypted once a run and not once a request. */
	credential: ICredentialDataDecryptedObject;
}

export const credentialName = 'oneSignalApi';
export const organizationCredentialName = 'oneSignalOrganizationApi';

type Credentials = Pick<IExecuteSingleFunctions, 'getCredentials' | 'getNode'>;

/** Reads the credential of an app. Refuses one that cannot work, before anything is sent. */
export async function readAccount(context: Credentials): Promise<Account> {
	const credential = await context.getCredentials(credentialName);
	refuseFault(context, appCredentialFault(credential));
	return {
		appId: String(credential.appId).trim(),
		baseUrl: baseUrlOf(credential),
		messagesPerSecond: Number(credential.messagesPerSecond) || 150,
		credential,
	};
}

/** The same for the credential of the organization, which is no app but has many. */
export async function readOrganization(context: Credentials): Promise<Account> {
	const credential = await context.getCredentials(organizationCredentialName);
	refuseFault(context, organizationCredentialFault(credential));
	return { appId: '', baseUrl: baseUrlOf(credential), messagesPerSecond: 150, credential };
}

function refuseFault(context: Credentials, fault: string | undefined): void {
	if (!fault) return;
	throw new NodeApiError(context.getNode(), {} as JsonObject, {
		message: 'The OneSignal credential cannot work',
		description: fault,
	});
}

const baseUrlOf = ({ baseUrl }: ICredentialDataDecryptedObject): string =>
	String(baseUrl).replace(/\/+$/, '');
