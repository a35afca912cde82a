import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

/** Headers that can't be set in OneSignal. */
const reservedHeaders =
	/^(content-length|referer|host|metadata-flavor|x-google-metadata-request|x-onesignal.*)$/i;

const minLength = 16;
const maxLength = 1_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** There is no one to ask whether a secret is right, but one that can't work, or is easily guessed, shows. */
export async function checkSecret(
	this: ICredentialTestFunctions,
	{ data = {} }: ICredentialsDecrypted<ICredentialDataDecryptedObject>,
): Promise<INodeCredentialTestResult> {
	const fault = faultIn(textOf(data.headerName), textOf(data.secret));
	return fault
		? { status: 'Error', message: fault }
		: { status: 'OK', message: 'Paste the same name and secret in OneSignal' };
}

function faultIn(headerName: string, secret: string): string | undefined {
	if (headerName.length > maxLength || !/^[\w!#$%&'*+.^`|~-]+$/.test(headerName)) {
		return "'Header Name' is empty or contains spaces or invalid characters. Use letters, digits and hyphens, e.g. X-n8n-Secret.";
	}
	if (reservedHeaders.test(headerName)) {
		return `'Header Name' can't be ${headerName}: OneSignal doesn't let you set this header. Use another name, e.g. X-n8n-Secret.`;
	}
	const isUsable = secret.length <= maxLength && /^[\x20-\x7e]*$/.test(secret);
	if (secret.length >= minLength && isUsable) return undefined;
	return `'Secret' must be ${minLength} or more ASCII letters and digits. Let a password manager create one.`;
}
