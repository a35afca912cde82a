import { isoTime } from '../../../output/isoTime';
import { simplifiedBy } from '../../../output/simplify';

/** What is safe to show of an app. The raw response also contains keys and certificates, so nothing else passes. */
export const simplifyApp = simplifiedBy((app) => ({
	id: app.id,
	name: app.name,
	organizationId: app.organization_id,
	subscriptionCount: app.players,
	subscribedCount: app.messageable_players,
	siteName: app.site_name,
	siteUrl: app.chrome_web_origin,
	iosBundleId: app.apns_bundle_id,
	createdAt: isoTime(app.created_at),
	updatedAt: isoTime(app.updated_at),
}));
