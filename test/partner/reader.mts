import { setTimeout as wait } from 'node:timers/promises';
import { request } from 'undici';

/** A user as OneSignal shows it, read past the node: what is judged is not judged by what is on trial. */
export interface SeenUser {
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

/** OneSignal writes users down a little after it has answered. */
const tries = 20;
const between = 500;

async function read(account: Account, externalId: string): Promise<SeenUser | undefined> {
	const { baseUrl, appId, apiKey, integrationName } = account;
	const path = `/apps/${appId}/users/by/external_id/${encodeURIComponent(externalId)}`;
	const { statusCode, body } = await request(baseUrl + path, {
		headers: {
			authorization: `Key ${apiKey}`,
			'onesignal-usage': `${integrationName} | Partner Integration`,
		},
	});
	const text = await body.text();
	return statusCode === 200 ? (JSON.parse(text) as SeenUser) : undefined;
}

/** The user once it is as it should be, or as it is after some patience. */
export async function seenUser(
	account: Account,
	externalId: string,
	isReady: (user: SeenUser) => boolean,
): Promise<SeenUser | undefined> {
	for (let left = tries; ; left -= 1) {
		const user = await read(account, externalId);
		if ((user && isReady(user)) || left === 1) return user;
		await wait(between);
	}
}
