import { app, customer, segment } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const body = {
	count: 1842,
	uncapped_count: null,
	cap_applied: false,
	mobile_suppressed: false,
	mobile_excluded_count: 0,
};
const simple = {
	count: 1842,
	uncappedCount: null,
	capApplied: false,
	mobileSuppressed: false,
	mobileExcludedCount: 0,
};

export default examplesOf('message', 'estimate', [
	{
		when: 'only what is required is filled in',
		given: { includedSegments: ['Subscribed Users'] },
		sends: {
			method: 'POST',
			path: '/notifications/count-unsaved',
			body: { app_id: app, included_segments: ['Subscribed Users'] },
		},
		answer: { body },
		shows: [simple],
	},
	{
		when: 'every field is filled in',
		given: {
			includedSegments: ['VIP', 'Trial'],
			excludedSegments: ['Churned'],
			audienceFilters: {
				filter: [
					{ field: 'tag', tagName: 'plan', operator: 'equals', value: 'pro' },
					{ combinator: 'and', field: 'firstSession', duration: 36, durationUnit: 'hours' },
				],
			},
			options: {
				channel: 'email',
				users: {
					users: { identifyUserBy: 'alias', aliasLabel: 'crm_id', userIds: customer },
				},
			},
		},
		sends: {
			method: 'POST',
			path: '/notifications/count-unsaved',
			body: {
				app_id: app,
				included_segments: ['VIP', 'Trial'],
				target_channel: 'email',
				excluded_segments: ['Churned'],
				filters: [
					{ field: 'tag', key: 'plan', relation: '=', value: 'pro' },
					{ field: 'first_session', relation: '<', hours_ago: '36' },
				],
				include_aliases: { crm_id: [customer] },
			},
		},
		answer: { body },
		shows: [simple],
	},
	{
		when: "some would be left out by the plan's limit of web push subscribers",
		given: { includedSegments: ['VIP'] },
		sends: {
			method: 'POST',
			path: '/notifications/count-unsaved',
			body: { app_id: app, included_segments: ['VIP'] },
		},
		answer: { body: { ...body, count: 1700, uncapped_count: 1842, cap_applied: true } },
		shows: [{ ...simple, count: 1700, uncappedCount: 1842, capApplied: true }],
	},
	{
		when: 'the estimate is wanted as OneSignal gave it',
		given: { includedSegments: ['VIP'], simplify: false },
		sends: {
			method: 'POST',
			path: '/notifications/count-unsaved',
			body: { app_id: app, included_segments: ['VIP'] },
		},
		answer: { body },
		shows: [body],
	},
	{
		when: 'no segment is chosen',
		given: { includedSegments: '={{ [] }}' },
		refuses: "'Segment Names or IDs' is empty [item 0]",
		advises: /Enter one value/,
	},
	{
		when: 'a segment is named by its ID',
		given: { includedSegments: [segment] },
		refuses: /contains the ID ".*" instead of the name of a segment/,
		advises: /from the list/,
	},
	{
		when: 'the IDs of the users are missing',
		given: { includedSegments: ['VIP'], options: { users: { users: { userIds: '' } } } },
		refuses: "'Users: User IDs' is empty [item 0]",
		advises: /Enter one value/,
	},
]);
