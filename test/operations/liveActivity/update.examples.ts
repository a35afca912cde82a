import { app } from '../../support/cast';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/live_activities/order-1842/notifications`;
const answer = { status: 201, body: { id: 'n-2' } };
const shows = [{ id: 'n-2' }];
const given = {
	activityId: 'order-1842',
	internalName: 'Order has arrived',
	eventUpdates: { pair: [{ name: 'status', value: 'arrived' }] },
};
const body = {
	event: 'update',
	name: 'Order has arrived',
	event_updates: { status: 'arrived' },
};

export default examplesOf('liveActivity', 'update', [
	{
		when: 'only what is required is filled in',
		given,
		sends: { method: 'POST', path, body },
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			...given,
			activityId: 'order 18/42',
			eventUpdatesInput: 'json',
			eventUpdatesJson: '{"minutes": 0}',
			title: 'Your order',
			message: 'It has arrived.',
			translations: {
				translation: [{ language: 'de', title: 'Deine Bestellung', message: 'Sie ist da.' }],
			},
			options: {
				staleDate: 1798135200,
				priority: 10,
				sound: 'nil',
				relevanceScore: 1,
				additionalFields: '{}',
			},
		},
		sends: {
			method: 'POST',
			path: `/apps/${app}/live_activities/order%2018%2F42/notifications`,
			body: {
				...body,
				event_updates: { minutes: 0 },
				headings: { en: 'Your order', de: 'Deine Bestellung' },
				contents: { en: 'It has arrived.', de: 'Sie ist da.' },
				stale_date: 1798135200,
				priority: 10,
				ios_sound: 'nil',
				ios_relevance_score: 1,
			},
		},
		answer,
		shows,
	},
	{
		when: 'the content state is empty',
		given: { ...given, eventUpdates: {} },
		refuses: "'Content State' is empty [item 0]",
		advises: /Fill in/,
	},
	{
		when: 'OneSignal does not know the activity',
		given,
		sends: { method: 'POST', path, body },
		answer: { status: 404, body: { errors: ['Live activity not found'] } },
		refuses: 'OneSignal does not know this ID: Live activity not found [item 0]',
		advises: /exists in the app/,
	},
]);
