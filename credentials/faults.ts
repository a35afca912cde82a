import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/**
 * What a person can get wrong in the app credential, in plain words; `undefined` where nothing shows.
 * Unknown forms of keys pass: OneSignal promises no format.
 */
export function appCredentialFault(data: ICredentialDataDecryptedObject): string | undefined {
	const key = textOf(data.apiKey);
	if (!uuid.test(textOf(data.appId))) {
		return 'The App ID is not complete. It looks like 123e4567-e89b-42d3-a456-426614174000; copy it in OneSignal under Settings > Keys & IDs.';
	}
	if (key.startsWith('os_v2_org_')) {
		return 'This is an Organization API Key. Sending needs an App API Key, which starts with os_v2_app_; make one in OneSignal under Settings > Keys & IDs.';
	}
	return keyFault(key, 'App API Key') ?? nameFault(data);
}

/** The same for the organization credential. */
export function organizationCredentialFault(
	data: ICredentialDataDecryptedObject,
): string | undefined {
	const key = textOf(data.apiKey);
	if (key.startsWith('os_v2_app_')) {
		return 'This is an App API Key. Managing apps needs an Organization API Key, which starts with os_v2_org_; make one in OneSignal under Organizations > Keys & IDs.';
	}
	return keyFault(key, 'Organization API Key') ?? nameFault(data);
}

const keyFault = (key: string, label: string): string | undefined =>
	key && !/[^\x21-\x7e]/.test(key)
		? undefined
		: `The ${label} is empty or has blanks or unusual characters in it. Copy it again from OneSignal; it is shown only once, when it is made.`;

const nameFault = (data: ICredentialDataDecryptedObject): string | undefined =>
	/^[\x20-\x7b\x7d\x7e]*$/.test(textOf(data.integrationName))
		? undefined
		: 'The Integration Name may hold letters without accents, digits and blanks, but no "|".';
