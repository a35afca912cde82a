import { assignments, waysToMap } from '../../support/assignments';
import { app, customer } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';

const path = `/apps/${app}/activities/activity/OrderAttributes`;
const answer = { status: 201, body: { notification_id: 'n-1' } };
const given = {
	activityType: 'OrderAttributes',
	activityId: 'order-1842',
	internalName: 'Order is on its way',
	userIds: customer,
	attributes: assignments({ orderNumber: '1842' }),
	contentState: assignments({ status: 'on its way' }),
	title: 'Your order',
	message: 'It is on its way.',
};
const body = {
	event: 'start',
	activity_id: 'order-1842',
	name: 'Order is on its way',
	event_attributes: { orderNumber: '1842' },
	event_updates: { status: 'on its way' },
	headings: { en: 'Your order' },
	contents: { en: 'It is on its way.' },
	idempotency_key: anyIdempotencyKey,
	include_aliases: { external_id: [customer] },
};
const shows = [
	{
		status: 'sent',
		activityId: 'order-1842',
		id: 'n-1',
		idempotencyKey: anyIdempotencyKey,
		alreadySent: false,
	},
];

export default examplesOf('liveActivity', 'start', [
	...waysToMap(
		'attributes',
		{ orderNumber: 1842, shop: { city: 'Rome' } },
		{
			given,
			sends: {
				method: 'POST',
				path,
				body: { ...body, event_attributes: { orderNumber: 1842, shop: { city: 'Rome' } } },
			},
			answer,
			shows,
		},
	),
	...waysToMap(
		'contentState',
		{ status: 'on its way', minutes: 12, isLate: false },
		{
			given,
			sends: {
				method: 'POST',
				path,
				body: { ...body, event_updates: { status: 'on its way', minutes: 12, isLate: false } },
			},
			answer,
			shows,
		},
	),
	{
		when: 'both are mapped automatically',
		given: {
			...given,
			activityId: '={{ $json.id }}',
			attributesMode: 'automatic',
			contentStateMode: 'automatic',
			inputsToIgnore: 'id',
		},
		item: { id: 'order-1842', orderNumber: 1842 },
		sends: {
			method: 'POST',
			path,
			body: {
				...body,
				event_attributes: { orderNumber: 1842 },
				event_updates: { orderNumber: 1842 },
			},
		},
		answer,
		shows,
	},
]);
