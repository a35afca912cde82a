import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { answer, given, path, shows, untargeted } from './orderStart';

export default examplesOf('liveActivity', 'start', [
	{
		when: 'it is for segments',
		given: {
			...given,
			sendTo: 'segments',
			includedSegments: ['VIP'],
			excludedSegments: ['Churned'],
			allowEveryone: false,
		},
		sends: {
			method: 'POST',
			path,
			body: {
				...untargeted,
				included_segments: ['VIP'],
				excluded_segments: ['Churned'],
			},
		},
		answer,
		shows,
	},
	{
		when: 'OneSignal finds more people in a segment than the person allows',
		given: {
			...given,
			sendTo: 'segments',
			includedSegments: ['VIP'],
			options: { maxRecipients: 100 },
		},
		sends: {
			method: 'POST',
			path: '/notifications/count-unsaved',
			body: { app_id: app, included_segments: ['VIP'], target_channel: 'push' },
		},
		answer: { body: { count: 101 } },
		refuses: "This message has 101 recipients, but 'Max Recipients' is 100 [item 0]",
		advises: /Check the recipients/,
	},
	{
		when: 'it is for the users that filters find',
		given: {
			...given,
			sendTo: 'audienceFilters',
			audienceFilters: {
				filter: [
					{ field: 'tag', tagName: 'plan', operator: 'equals', value: 'pro' },
					{
						combinator: 'and',
						field: 'lastSession',
						operator: 'elapsedLessThan',
						duration: '24',
						durationUnit: 'hours',
					},
					{
						combinator: 'or',
						field: 'location',
						radius: '5000',
						latitude: '52.52',
						longitude: '13.4',
					},
					{ combinator: 'or', field: 'country', operator: 'equals', country: 'DE' },
					{ field: 'language', operator: 'notEquals', language: 'de' },
				],
			},
		},
		sends: {
			method: 'POST',
			path,
			body: {
				...untargeted,
				filters: [
					{ field: 'tag', key: 'plan', relation: '=', value: 'pro' },
					{ field: 'last_session', relation: '<', hours_ago: '24' },
					{ operator: 'OR' },
					{ field: 'location', radius: '5000', lat: '52.52', long: '13.4' },
					{ operator: 'OR' },
					{ field: 'country', relation: '=', value: 'DE' },
					{ field: 'language', relation: '!=', value: 'de' },
				],
			},
		},
		answer,
		shows,
	},
	{
		when: 'it is for single devices',
		given: { ...given, sendTo: 'subscriptions', subscriptionIds: subscription },
		sends: {
			method: 'POST',
			path,
			body: { ...untargeted, include_subscription_ids: [subscription] },
		},
		answer,
		shows,
	},
	{
		when: 'it is for everyone, and that was not allowed',
		given: { ...given, sendTo: 'segments', includedSegments: ['Subscribed Users'] },
		refuses: `'Segment Names or IDs' contains "Subscribed Users", which is all your users [item 0]`,
		advises: /Allow Everyone/,
	},
]);
