import type { IDataObject } from 'n8n-workflow';

import { simplifiedBy } from '../../../output/simplify';

/** What people look up of a user; OneSignal gives every detail of every device. */
export const simplifyUser = simplifiedBy((user: IDataObject): IDataObject => {
	const { external_id, onesignal_id, ...aliases } = (user.identity ?? {}) as IDataObject;
	const { tags, language, country, timezone_id } = (user.properties ?? {}) as IDataObject;
	const subscriptions = (user.subscriptions ?? []) as IDataObject[];
	return {
		externalId: external_id ?? null,
		onesignalId: onesignal_id ?? null,
		aliases,
		tags: tags ?? {},
		emailAddresses: tokensOf(subscriptions, 'Email'),
		phoneNumbers: tokensOf(subscriptions, 'SMS'),
		subscriptions: subscriptions.map(({ id, type, enabled }) => ({ id, type, enabled })),
		language: language ?? null,
		country: country ?? null,
		timezone: timezone_id ?? null,
	};
});

const tokensOf = (subscriptions: IDataObject[], wanted: string): string[] =>
	subscriptions.filter(({ type }) => type === wanted).map(({ token }) => String(token));
