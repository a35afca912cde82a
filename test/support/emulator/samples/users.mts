const phoneToken = (digit: string): string => digit.repeat(64);

/** Three users with different languages and devices. */
export const users = [
	{
		identity: { external_id: 'sample-ada', crm_id: 'S-1' },
		properties: {
			language: 'de',
			country: 'DE',
			timezone_id: 'Europe/Berlin',
			tags: { first_name: 'Ada', plan: 'pro', favorite: 'tea' },
		},
		subscriptions: [
			{ type: 'iOSPush', token: phoneToken('d'), device_model: 'iPhone 17' },
			{ type: 'Email', token: 'ada.sample@example.com' },
			{ type: 'SMS', token: '+4915100000001' },
		],
	},
	{
		identity: { external_id: 'sample-kenji' },
		properties: {
			language: 'ja',
			country: 'JP',
			timezone_id: 'Asia/Tokyo',
			tags: { first_name: 'Kenji', plan: 'free' },
		},
		subscriptions: [
			{ type: 'AndroidPush', token: phoneToken('e'), device_model: 'Pixel 10' },
			{ type: 'SMS', token: '+819000000002' },
		],
	},
	{
		identity: { external_id: 'sample-marie', loyalty: 'M-77' },
		properties: { language: 'fr', country: 'FR', tags: { first_name: 'Marie' } },
		subscriptions: [
			{ type: 'ChromePush', token: phoneToken('f'), device_model: 'Chrome on macOS' },
			{ type: 'Email', token: 'marie.sample@example.com' },
		],
	},
];
