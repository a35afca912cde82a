import type { AppSeed } from './seeds.mts';

/** Well-known credentials for trials; they only work with the emulator. */
export const demoApp = {
	id: '5eb5a37e-b458-4c3e-9d7a-1b2c3d4e5f60',
	key: `os_v2_app_${'emulatordemo'.repeat(9).slice(0, 103)}`,
};
export const demoOrganizationKey = `os_v2_org_${'emulatordemo'.repeat(9).slice(0, 103)}`;

const pushToken = (digit: string): string => digit.repeat(64);

const users: AppSeed['users'] = [
	{
		identity: { external_id: 'customer-1001', crm_id: '1001' },
		properties: {
			tags: { first_name: 'Ada', plan: 'pro', city: 'Berlin' },
			language: 'de',
			country: 'DE',
			timezone_id: 'Europe/Berlin',
		},
		subscriptions: [
			{ type: 'iOSPush', token: pushToken('a'), device_model: 'iPhone 16', session_count: 12 },
			{ type: 'Email', token: 'ada@example.com' },
			{ type: 'SMS', token: '+4915112345678' },
		],
	},
	{
		identity: { external_id: 'customer-1002', crm_id: '1002' },
		properties: {
			tags: { first_name: 'Grace', plan: 'free' },
			country: 'US',
			timezone_id: 'America/New_York',
		},
		subscriptions: [
			{ type: 'AndroidPush', token: pushToken('b'), device_model: 'Pixel 9', session_count: 3 },
			{ type: 'Email', token: 'grace@example.com', enabled: false },
		],
	},
	{
		identity: { external_id: 'customer-1003' },
		properties: { tags: { first_name: 'Linus', plan: 'pro' }, country: 'FI' },
		subscriptions: [
			{ type: 'Email', token: 'linus@example.com' },
			{ type: 'SMS', token: '+358401234567', notification_types: -2 },
		],
	},
	{
		identity: {},
		properties: { country: 'FR' },
		subscriptions: [{ type: 'ChromePush', token: pushToken('c'), device_model: 'Chrome on Linux' }],
	},
];

const templates: AppSeed['templates'] = [
	{
		id: '0f4a2f0e-7c1d-4e2b-8a54-6f1f0b1c2d31',
		name: 'Order shipped (push)',
		headings: { en: 'On its way', de: 'Unterwegs' },
		contents: {
			en: 'Your order {{ message.custom_data.order_id }} has left the warehouse.',
			de: 'Deine Bestellung {{ message.custom_data.order_id }} ist unterwegs.',
		},
	},
	{
		id: '1a5b3c1f-8d2e-4f3c-9b65-7a2a1c2d3e42',
		name: 'Welcome (email)',
		isEmail: true,
		email_subject: 'Welcome, {{ user.tags.first_name | default: "friend" }}!',
		email_body:
			'<h1>Good to have you here</h1><p>Your plan: {{ message.custom_data.plan | default: "free" }}</p><p><a href="[unsubscribe_url]">Unsubscribe</a></p>',
	},
	{
		id: '2b6c4d20-9e3f-4a4d-8c76-8b3b2d3e4f53',
		name: 'Appointment (SMS)',
		isSMS: true,
		contents: { en: 'See you at {{ message.custom_data.time }}.' },
	},
];

export const demoSeed: AppSeed = {
	...demoApp,
	name: 'Corner Shop',
	users,
	templates,
	segments: [
		{
			name: 'Pro Customers',
			filters: [{ field: 'tag', key: 'plan', relation: '=', value: 'pro' }],
		},
		{ name: 'Germany', filters: [{ field: 'country', relation: '=', value: 'DE' }] },
	],
};
