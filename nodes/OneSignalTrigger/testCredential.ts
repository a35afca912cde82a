import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

/** Headers that OneSignal does not let a person set. */
const taken =
	/^(content-length|referer|host|metadata-flavor|x-google-metadata-request|x-onesignal.*)$/i;

const minLength = 16;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Nobody can be asked whether a secret is right; but what cannot work, or is easily guessed, shows. */
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
	if (!/^[\w!#$%&'*+.^`|~-]+$/.test(headerName)) {
		return 'The Header Name is empty or has blanks or unusual characters in it. Use letters, digits and hyphens, e.g. X-n8n-Secret.';
	}
	if (taken.test(headerName)) {
		return `OneSignal does not let you set the header ${headerName}. Choose another name, e.g. X-n8n-Secret.`;
	}
	if (secret.length >= minLength && !/[^\x21-\x7e]/.test(secret.replace(/ /g, '')))
		return undefined;
	return `The Secret needs at least ${minLength} letters and digits, without accents. Let a password manager make one up.`;
}
