import { createHash, timingSafeEqual } from 'crypto';
import type { IWebhookFunctions } from 'n8n-workflow';

const credentialName = 'oneSignalEventStreamApi';

/** The header that identifies OneSignal. Only a hash of the secret is kept. */
interface Secret {
	header: string;
	digest: Buffer;
}

/** `unknown`: the credential is missing or can't be read. */
export type Verdict = 'right' | 'wrong' | 'unknown';

/** Undefined if the credential can't be read, `empty` if a field of it is. */
type ReadSecret = Promise<Secret | 'empty' | undefined>;

/** What a credential said when it was last read; nothing of what callers send is kept. */
interface CachedSecret {
	secret: ReadSecret;
	readAt: number;
	/** Reads caused by callers with another secret, since `rereadsSince`. */
	rereads: number;
	rereadsSince: number;
}

/**
 * n8n 2 opens a sandbox each time it reads a credential, which costs as much as an execution. So what was
 * read holds for some seconds. A caller with another secret causes a new read, so that a changed secret
 * works at once; but strangers together can cause only a few reads in that time.
 */
const cacheTtlMs = 10_000;
const maxRereads = 3;
const cache = new Map<string, CachedSecret>();

/** Whether a call contains the secret that the credential and OneSignal share. */
export async function verifySecret(context: IWebhookFunctions): Promise<Verdict> {
	if (context.getNodeParameter('authentication') === 'none') return 'right';
	const id = context.getNode().credentials?.[credentialName]?.id;
	if (!id) return 'unknown';
	const cached = cachedSecret(context, id);
	const { secret } = cached;
	const verdict = await verdictOn(context, secret);
	if (verdict === 'right') return verdict;
	if (cached.secret === secret) {
		if (!mayReread(cached)) return verdict;
		Object.assign(cached, { secret: readSecret(context), readAt: Date.now() });
	}
	return await verdictOn(context, cached.secret);
}

function cachedSecret(context: IWebhookFunctions, id: string): CachedSecret {
	const now = Date.now();
	const cached = cache.get(id);
	if (cached && now - cached.readAt < cacheTtlMs) return cached;
	const read = { secret: readSecret(context), readAt: now, rereads: 0, rereadsSince: now };
	cache.set(id, read);
	return read;
}

/** Counts the read that it allows. */
function mayReread(cached: CachedSecret): boolean {
	const now = Date.now();
	if (now - cached.rereadsSince >= cacheTtlMs) {
		Object.assign(cached, { rereads: 0, rereadsSince: now });
	}
	cached.rereads += 1;
	return cached.rereads <= maxRereads;
}

async function readSecret(context: IWebhookFunctions): ReadSecret {
	try {
		const { headerName, secret } = await context.getCredentials<{
			headerName?: string;
			secret?: string;
		}>(credentialName);
		const [header, expected] = [headerName?.trim().toLowerCase(), secret?.trim()];
		if (!header || !expected) return 'empty';
		return { header, digest: digestOf(Buffer.from(expected, 'utf8')) };
	} catch (error) {
		// The caller is told nothing about it, so this is the only place where it shows.
		context.logger.warn(`The credential of the OneSignal Trigger can't be read: ${String(error)}`);
		return undefined;
	}
}

async function verdictOn(context: IWebhookFunctions, read: ReadSecret): Promise<Verdict> {
	const secret = await read;
	if (secret === undefined) return 'unknown';
	return secret !== 'empty' && matches(context, secret) ? 'right' : 'wrong';
}

/** Takes the same time however much matches; compares hashes, since only texts of one length can be compared so. */
function matches(context: IWebhookFunctions, { header, digest }: Secret): boolean {
	const given = context.getHeaderData()[header];
	// Node reads headers as Latin-1; a secret with other letters arrives as the bytes of its UTF-8.
	const bytes = Buffer.from(typeof given === 'string' ? given : '', 'latin1');
	return timingSafeEqual(digestOf(bytes), digest);
}

const digestOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
