import { randomUUID } from 'node:crypto';
import { emailBody, image } from './emailBody.mts';
import { users } from './users.mts';

interface SampleRequest {
	method: 'POST' | 'PATCH';
	path: string;
	body: Record<string, unknown>;
}

const to = (...names: string[]) => ({
	include_aliases: { external_id: names.map((name) => `sample-${name}`) },
});

const parcel = {
	target_channel: 'push',
	...to('ada', 'kenji', 'marie'),
	headings: {
		en: 'Out for delivery',
		de: 'Heute bei dir',
		fr: 'En cours de livraison',
		ja: '配達中です',
	},
	contents: {
		en: 'Hello {{ user.tags.first_name }}, your parcel comes today between 2 and 4.',
		de: 'Hallo {{ user.tags.first_name }}, dein Paket kommt heute zwischen 14 und 16 Uhr.',
		fr: 'Bonjour {{ user.tags.first_name }}, votre colis arrive entre 14 h et 16 h.',
		ja: '{{ user.tags.first_name }} 様、お荷物は本日14時から16時にお届けします。',
	},
	global_image: image,
	buttons: [
		{ id: 'track', text: 'Track parcel' },
		{ id: 'later', text: 'Tomorrow, please' },
	],
	web_buttons: [{ id: 'track', text: 'Suivre', url: 'https://shop.example.com/track' }],
	url: 'https://shop.example.com/orders/4711',
};

const pushes = (): Record<string, unknown>[] => {
	const sale = {
		target_channel: 'push',
		...to('ada', 'kenji'),
		headings: { en: 'Weekend sale' },
		contents: { en: 'Everything for the kitchen, 20 % off until Sunday.' },
		big_picture: 'https://cdn.example.com/kitchen.jpg',
		ios_attachments: { kitchen: 'https://cdn.example.com/kitchen.jpg' },
		idempotency_key: randomUUID(),
	};
	const later = new Date(Date.now() + 3_600_000).toISOString();
	const reminder = {
		target_channel: 'push',
		...to('marie'),
		name: 'Evening reminder',
		contents: { en: 'Your basket is waiting.' },
		send_after: later,
	};
	// The second sale request repeats the idempotency key and is replayed.
	return [sale, sale, parcel, reminder];
};

const emailsAndTexts = [
	{
		target_channel: 'email',
		...to('ada', 'marie'),
		email_subject: 'Welcome to the Corner Shop',
		email_preheader: 'Your first order ships free',
		email_from_name: 'Corner Shop',
		email_from_address: 'hello@shop.example.com',
		email_body: emailBody,
	},
	{
		target_channel: 'sms',
		...to('ada', 'kenji'),
		name: 'Login code',
		contents: {
			en: 'Your code is 4711.',
			de: 'Dein Code ist 4711.',
			ja: '認証コードは 4711 です。',
		},
	},
	{
		target_channel: 'sms',
		...to('ada'),
		name: 'Pick-up',
		contents: { en: 'Ready at the counter, drawer 12. https://shop.example.com/p/12' },
	},
];

/** Two errors: missing English content, and no recipients. */
const rejected = [
	{ target_channel: 'push', ...to('ada'), contents: { de: 'Nur auf Deutsch' } },
	{ target_channel: 'push', ...to('unknown'), contents: { en: 'Hello?' } },
];

function activities(appId: string): SampleRequest[] {
	const activity_id = `order-${randomUUID().slice(0, 8)}`;
	const start = {
		...to('ada'),
		event: 'start',
		activity_id,
		name: 'Order 4711',
		headings: { en: 'Order 4711' },
		contents: { en: 'Your order was received' },
		event_attributes: { order: '4711', shop: 'Corner Shop' },
		event_updates: { stage: 'packing', progress: 0.2 },
	};
	const update = {
		event: 'update',
		name: 'Order 4711',
		contents: { en: 'Two stops away' },
		event_updates: { stage: 'on the road', progress: 0.7 },
	};
	const updates = `/apps/${appId}/live_activities/${activity_id}/notifications`;
	return [
		{ method: 'POST', path: `/apps/${appId}/activities/activity/delivery`, body: start },
		{ method: 'POST', path: updates, body: update },
	];
}

const events = [
	{ name: 'cart_abandoned', external_id: 'sample-ada', properties: { items: 3, total: 41.5 } },
	{ name: 'order_placed', external_id: 'sample-kenji', properties: { order: '4711' } },
];

/** A sample of every kind of request, in the order a shop would send them. */
export function sampleRequests(appId: string): SampleRequest[] {
	const post = (path: string, body: Record<string, unknown>): SampleRequest => ({
		method: 'POST',
		path,
		body,
	});
	const message = (body: Record<string, unknown>): SampleRequest =>
		post('/notifications', { app_id: appId, ...body });
	return [
		...users.map((user) => post(`/apps/${appId}/users`, user)),
		post(`/apps/${appId}/custom_events`, { events }),
		...emailsAndTexts.map(message),
		...rejected.map(message),
		...pushes().map(message),
		...activities(appId),
	];
}
