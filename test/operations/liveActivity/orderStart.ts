import { assignments } from '../../support/assignments';
import { app, customer } from '../../support/fixtureIds';
import { anyIdempotencyKey } from '../../support/examples';

/* The start of a live activity for one customer: what is filled in, what leaves, and what comes back. */

export const path = `/apps/${app}/activities/activity/OrderAttributes`;
export const answer = { status: 201, body: { notification_id: 'n-1' } };
export const given = {
	activityType: 'OrderAttributes',
	activityId: 'order-1842',
	internalName: 'Order is on its way',
	userIds: customer,
	attributes: assignments({ orderNumber: '1842' }),
	contentState: assignments({ status: 'on its way' }),
	title: 'Your order',
	message: 'It is on its way.',
};
export const untargeted = {
	event: 'start',
	activity_id: 'order-1842',
	name: 'Order is on its way',
	event_attributes: { orderNumber: '1842' },
	event_updates: { status: 'on its way' },
	headings: { en: 'Your order' },
	contents: { en: 'It is on its way.' },
	idempotency_key: anyIdempotencyKey,
};
export const body = { ...untargeted, include_aliases: { external_id: [customer] } };
export const shows = [
	{
		status: 'sent',
		activityId: 'order-1842',
		id: 'n-1',
		idempotencyKey: anyIdempotencyKey,
		alreadySent: false,
	},
];
