import type { IDataObject } from 'n8n-workflow';

import { definedFields } from '../../../output/definedFields';
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
	channels: app.channels,
	...attributionMinutes(app),
	createdAt: isoTime(app.created_at),
	updatedAt: isoTime(app.updated_at),
}));

/** For how many minutes after a message on each channel an outcome is attributed to it. */
function attributionMinutes(app: IDataObject): IDataObject {
	const minutes = definedFields({
		push: app.conversion_attribution_window_push,
		email: app.conversion_attribution_window_email,
		sms: app.conversion_attribution_window_sms,
		inApp: app.conversion_attribution_window_iam,
	});
	return Object.keys(minutes).length > 0 ? { attributionMinutes: minutes } : {};
}
