import { NodeApiError } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IExecuteSingleFunctions,
	JsonObject,
} from 'n8n-workflow';

import { baseUrlOf } from '../../../../credentials/destination';
import { appCredentialFault, organizationCredentialFault } from '../../../../credentials/faults';
import { textOf } from '../../../../credentials/text';
import { withMessage } from '../../parse/errorMessage';
import { createConcurrencyLimit } from '../rateLimit/concurrencyLimit';
import { perRun } from '../run/perRun';

/** The account of a request: a OneSignal app, or an organization, which has no App ID. */
export interface Account {
	appId: string;
	baseUrl: string;
	/** Of the app in OneSignal: it decides how fast messages may be sent. */
	plan: 'free' | 'paid';
	/** As n8n's request helper takes it, so that the key is decrypted once an item and not once a request. */
	credential: ICredentialDataDecryptedObject;
	credentialName: string;
}

type Credentials = Pick<IExecuteSingleFunctions, 'getCredentials' | 'getNode'>;

/** Reads the credential of an app. Refuses one that can't work, before anything is sent. */
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

/** The app of an item: n8n works out expressions in a credential for each item. */
export const appAccountOf = async (item: IExecuteSingleFunctions): Promise<Account> =>
	await appAccounts(item)(item);

/** The organization of an item. */
export const organizationAccountOf = async (item: IExecuteSingleFunctions): Promise<Account> =>
	await organizationAccounts(item)(item);

const appAccounts = perRun(() => createAccountLoader(loadAppAccount));
const organizationAccounts = perRun(() => createAccountLoader(loadOrganizationAccount));

/** Each read of a credential asks n8n's database, which takes few at a time. */
const readsAtATime = 8;

/** Reads the account of each item; items with the same credential get the same object. */
function createAccountLoader(load: (context: Credentials) => Promise<Account>) {
	const limit = createConcurrencyLimit(readsAtATime);
	const accounts = new Map<string, Account>();
	return async (item: IExecuteSingleFunctions): Promise<Account> => {
		const account = await limit(async () => await load(item));
		const identity = JSON.stringify(account);
		const known = accounts.get(identity) ?? account;
		accounts.set(identity, known);
		return known;
	};
}

async function loadAccount(
	context: Credentials,
	credentialName: string,
	keyName: string,
	faultIn: (credential: ICredentialDataDecryptedObject) => string | undefined,
): Promise<Account> {
	const credential = await context.getCredentials(credentialName).catch((missing: Error) => {
		const message = `This operation needs a credential with the ${keyName} (${missing.message})`;
		const error = new NodeApiError(context.getNode(), {} as JsonObject, {
			message,
			description: "Select or create one under 'Credential' at the top of the panel.",
		});
		throw withMessage(error, message);
	});
	const fault = faultIn(credential);
	if (fault) {
		throw new NodeApiError(context.getNode(), {} as JsonObject, {
			message: 'The OneSignal credential is invalid',
			description: fault,
		});
	}
	return {
		// However it was copied: the same app has the same keys.
		appId: textOf(credential.appId).toLowerCase(),
		baseUrl: baseUrlOf(credential).replace(/(?<!\/)\/+$/, ''),
		plan: credential.plan === 'paid' ? 'paid' : 'free',
		credential,
		credentialName,
	};
}
