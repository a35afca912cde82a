import { createHash, timingSafeEqual } from 'crypto';
import type { IWebhookFunctions } from 'n8n-workflow';

const credentialName = 'oneSignalEventStreamApi';

/** The header by which OneSignal is known. Only a hash of the secret is kept. */
interface Sign {
	header: string;
	digest: Buffer;
	readAt: number;
}

/**
 * n8n 2 opens a sandbox for every credential it reads, which costs it as much as an execution does.
 * So a sign counts for some seconds: after a change, the new one at once, the old one as long.
 */
const shelfLife = 10_000;
const signs = new Map<string, Sign>();

/** Whether a request carries the secret that the credential and OneSignal share. */
export async function isTrusted(context: IWebhookFunctions): Promise<boolean> {
	if (context.getNodeParameter('authentication') === 'none') return true;
	const id = context.getNode().credentials?.[credentialName]?.id ?? '';
	const known = signs.get(id);
	if (known && Date.now() - known.readAt < shelfLife && carries(context, known)) return true;
	const sign = await readSign(context);
	if (sign && id) signs.set(id, sign);
	else signs.delete(id);
	return sign !== undefined && carries(context, sign);
}

/** Undefined where the credential is not filled in: nobody can be known by it. */
async function readSign(context: IWebhookFunctions): Promise<Sign | undefined> {
	const { headerName, secret } = await context.getCredentials<{
		headerName?: string;
		secret?: string;
	}>(credentialName);
	const [header, expected] = [headerName?.trim().toLowerCase(), secret?.trim()];
	if (!header || !expected) return undefined;
	return { header, digest: digestOf(Buffer.from(expected, 'utf8')), readAt: Date.now() };
}

/** Takes the same time whatever is alike; hashes, since only texts of one length can be compared so. */
function carries(context: IWebhookFunctions, { header, digest }: Sign): boolean {
	const given = context.getHeaderData()[header];
	// Node reads headers as Latin-1; a secret with other letters arrives as the bytes of its UTF-8.
	const bytes = Buffer.from(typeof given === 'string' ? given : '', 'latin1');
	return timingSafeEqual(digestOf(bytes), digest);
}

const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
