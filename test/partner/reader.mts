import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';

/** A user as OneSignal returns it, read without the node that is checked. */
export interface StoredUser {
	identity: Record<string, string>;
	properties: { tags?: Record<string, string> };
	subscriptions: Array<{ type: string; token: string }>;
}

export interface Account {
	baseUrl: string;
	appId: string;
	apiKey: string;
	integrationName: string;
}

/** OneSignal stores users a little after it has responded. */
const maxAttempts = 20;
const intervalMs = 500;

async function read(account: Account, externalId: string): Promise<StoredUser | undefined> {
	const { baseUrl, appId, apiKey, integrationName } = account;
	const path = `/apps/${appId}/users/by/external_id/${encodeURIComponent(externalId)}`;
	const { statusCode, body } = await request(baseUrl + path, {
		headers: {
			authorization: `Key ${apiKey}`,
			'onesignal-usage': `${integrationName} | Partner Integration`,
		},
	});
	const text = await body.text();
	return statusCode === 200 ? (JSON.parse(text) as StoredUser) : undefined;
}

/** The user as soon as it is ready, or as it is after the last attempt. */
export async function readUserUntil(
	account: Account,
	externalId: string,
	isReady: (user: StoredUser) => boolean,
): Promise<StoredUser | undefined> {
	for (let left = maxAttempts; ; left -= 1) {
		const user = await read(account, externalId);
		if ((user && isReady(user)) || left === 1) return user;
		await wait(intervalMs);
	}
}
