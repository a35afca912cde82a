import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { baseUrlFault, baseUrlOf, restrictionFault } from './destination';
import { textOf } from './text';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Far above what OneSignal issues or a person chooses; both become headers of every request. */
const maxKeyLength = 1_000;
const maxNameLength = 100;

type Fault = string | undefined;

/**
 * What is wrong with an app credential, in plain words; `undefined` if nothing shows.
 * Unknown forms of keys pass: OneSignal promises no format.
 */
export function appCredentialFault(data: ICredentialDataDecryptedObject): Fault {
	const key = textOf(data.apiKey);
	if (!uuid.test(textOf(data.appId))) {
		return "'App ID' is incomplete. It looks like 123e4567-e89b-42d3-a456-426614174000. Copy it from Settings > Keys & IDs in OneSignal.";
	}
	if (key.startsWith('os_v2_org_')) {
		return "'App API Key' contains an Organization API Key. Sending needs an App API Key, which starts with os_v2_app_. Create one under Settings > Keys & IDs in OneSignal.";
	}
	return keyFault(key, 'App API Key') ?? sharedFault(data);
}

/** The same for the organization credential. */
export function organizationCredentialFault(data: ICredentialDataDecryptedObject): Fault {
	const key = textOf(data.apiKey);
	if (key.startsWith('os_v2_app_')) {
		return "'Organization API Key' contains an App API Key. Managing apps needs an Organization API Key, which starts with os_v2_org_. Create one under Organizations > Keys & IDs in OneSignal.";
	}
	return keyFault(key, 'Organization API Key') ?? sharedFault(data);
}

const keyFault = (key: string, label: string): Fault =>
	key && key.length <= maxKeyLength && !/[^\x21-\x7e]/.test(key)
		? undefined
		: `'${label}' is empty, too long, or contains spaces or invalid characters. Copy the key again; OneSignal shows it only once, when it's created.`;

const sharedFault = (data: ICredentialDataDecryptedObject): Fault =>
	nameFault(textOf(data.integrationName)) ?? hostFault(data);

function nameFault(name: string): Fault {
	if (name.length > maxNameLength) {
		return `'Integration Name' is longer than ${maxNameLength} characters. Use a short name, e.g. your company's.`;
	}
	return /^[\x20-\x7b\x7d\x7e]*$/.test(name)
		? undefined
		: `'Integration Name' may contain only ASCII letters, digits, spaces and punctuation except "|".`;
}

function hostFault(data: ICredentialDataDecryptedObject): Fault {
	const baseUrl = baseUrlOf(data);
	return baseUrlFault(baseUrl) ?? restrictionFault(new URL(baseUrl).hostname, data);
}
