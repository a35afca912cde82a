import type { IDataObject } from 'n8n-workflow';

import { simplifiedBy } from '../../../output/simplify';

/** What may be seen of an app. The raw answer also holds keys and certificates, so nothing else passes. */
export const simplifyApp = simplifiedBy(
	(app: IDataObject): IDataObject => ({
		id: app.id,
		name: app.name,
		organizationId: app.organization_id ?? null,
		subscriptions: app.players ?? null,
		subscribed: app.messageable_players ?? null,
		siteName: app.site_name ?? null,
		siteUrl: app.chrome_web_origin ?? null,
		iosBundleId: app.apns_bundle_id ?? null,
		createdAt: app.created_at ?? null,
		updatedAt: app.updated_at ?? null,
	}),
);
