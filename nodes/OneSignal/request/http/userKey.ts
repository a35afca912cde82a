import type { IDataObject } from 'n8n-workflow';

const userPath = /^\/apps\/[^/]+\/users(?:\/by\/([^/]+)\/([^/]+))?/;
const subscriptionPath =
	/^\/apps\/[^/]+\/(?:subscriptions|subscriptions_by_token\/([^/]+))\/([^/]+)/;

/**
 * The one name of the user or subscription that a request is about, by which such requests keep their order
 * and their pace: as the path has it, or the External ID of a new user.
 */
export function userKeyOf(url: string, { identity }: IDataObject = {}): string | undefined {
	const [isAboutUser, label, id] = userPath.exec(url) ?? [];
	if (id) return userKey(decodeURIComponent(label), decodeURIComponent(id));
	const { external_id } = (identity ?? {}) as { external_id?: string };
	if (isAboutUser) return external_id && userKey('external_id', external_id);
	const [, tokenType, subscription] = subscriptionPath.exec(url) ?? [];
	return tokenType ? `${tokenType}/${subscription}` : subscription;
}

/** The same for a user whose ID is known; OneSignal's paths can spell one ID in several ways. */
export const userKey = (label: string, id: string): string =>
	`by/${encodeURIComponent(label)}/${encodeURIComponent(id)}`;
