/** Every setting of an app, as the panel stores it. */
export const everySetting = {
	website: {
		siteName: 'Corner Shop',
		siteUrl: 'https://example.com',
		defaultIconUrl: 'https://example.com/icon.png',
		safariSiteUrl: 'https://example.com',
		safariIconUrl: 'https://example.com/safari.png',
		safariCertificate: 'c2FmYXJp',
		safariCertificatePassword: 'for tests',
	},
	android: { serviceAccountJson: 'e30=' },
	ios: {
		bundleId: 'com.example.shop',
		key: 'cDg=',
		keyId: 'ABC123DEFG',
		teamId: '9A8B7C6D5E',
		environment: 'sandbox',
		certificate: 'cDEy',
		certificatePassword: 'for tests',
	},
	options: {
		dataAsRootPayload: true,
		additionalBodyFieldsJson: '{}',
	},
};

/** The same, as OneSignal takes it. */
export const everyKey = {
	site_name: 'Corner Shop',
	chrome_web_origin: 'https://example.com',
	chrome_web_default_notification_icon: 'https://example.com/icon.png',
	safari_site_origin: 'https://example.com',
	safari_icon_256_256: 'https://example.com/safari.png',
	safari_apns_p12: 'c2FmYXJp',
	safari_apns_p12_password: 'for tests',
	fcm_v1_service_account_json: 'e30=',
	apns_bundle_id: 'com.example.shop',
	apns_p8: 'cDg=',
	apns_key_id: 'ABC123DEFG',
	apns_team_id: '9A8B7C6D5E',
	apns_env: 'sandbox',
	apns_p12: 'cDEy',
	apns_p12_password: 'for tests',
	additional_data_is_root_payload: true,
};
