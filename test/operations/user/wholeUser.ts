/** A user with everything that the node shows, as OneSignal has it and as the node shows it. */
export const wholeUser = {
	identity: { external_id: 'customer-1842', onesignal_id: 'o-1', crm_id: '42' },
	properties: {
		tags: { plan: 'pro' },
		language: 'de',
		country: 'DE',
		timezone_id: 'Europe/Berlin',
	},
	subscriptions: [
		{
			id: 's-1',
			type: 'Email',
			token: 'ada@example.com',
			enabled: true,
			notification_types: 1,
		},
		{
			id: 's-2',
			type: 'SMS',
			token: '+15551234567',
			enabled: false,
			notification_types: -2,
		},
	],
};
export const simpleUser = {
	externalId: 'customer-1842',
	oneSignalId: 'o-1',
	aliases: { crm_id: '42' },
	tags: { plan: 'pro' },
	language: 'de',
	country: 'DE',
	timeZone: 'Europe/Berlin',
	emailAddresses: ['ada@example.com'],
	phoneNumbers: ['+15551234567'],
	subscriptions: [
		{
			id: 's-1',
			type: 'email',
			token: 'ada@example.com',
			subscribed: true,
			subscriptionStatus: 1,
		},
		{
			id: 's-2',
			type: 'sms',
			token: '+15551234567',
			subscribed: false,
			subscriptionStatus: -2,
		},
	],
};
