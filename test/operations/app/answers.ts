import { otherApp } from '../../support/fixtureIds';

/** An app as OneSignal shows it, with what no one else should see. */
export const raw = {
	id: otherApp,
	name: 'Corner Shop',
	organization_id: 'organization-1',
	players: 42,
	messageable_players: 40,
	site_name: 'Corner Shop',
	chrome_web_origin: 'https://example.com',
	apns_bundle_id: 'com.example.shop',
	channels: { push: { enabled: true, platforms: ['ios'] }, email: { enabled: false } },
	conversion_attribution_window_push: 1440,
	conversion_attribution_window_iam: 60,
	basic_auth_key: 'a secret',
	apns_p8: 'another secret',
	created_at: '2026-01-01T00:00:00Z',
	updated_at: '2026-01-02T00:00:00Z',
};

export const simple = {
	id: otherApp,
	name: 'Corner Shop',
	organizationId: 'organization-1',
	subscriptionCount: 42,
	subscribedCount: 40,
	siteName: 'Corner Shop',
	siteUrl: 'https://example.com',
	iosBundleId: 'com.example.shop',
	channels: { push: { enabled: true, platforms: ['ios'] }, email: { enabled: false } },
	attributionMinutes: { push: 1440, inApp: 60 },
	createdAt: '2026-01-01T00:00:00.000Z',
	updatedAt: '2026-01-02T00:00:00.000Z',
};
