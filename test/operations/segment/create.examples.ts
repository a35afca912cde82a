import { app, segment } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/segments`;
const answer = { status: 201, body: { success: true, id: segment } };
const audienceFilters = {
	filter: [{ field: 'tag', tagName: 'plan', operator: 'equals', value: 'pro' }],
};
const sent = [{ field: 'tag', key: 'plan', relation: '=', value: 'pro' }];

export default examplesOf('segment', 'create', [
	{
		when: 'only what is required is filled in',
		given: { name: 'Pro', audienceFilters },
		sends: { method: 'POST', path, body: { name: 'Pro', filters: sent } },
		answer,
		shows: [{ id: segment, name: 'Pro', filters: sent }],
	},
	{
		when: 'every field is filled in',
		given: {
			name: 'Pro in Berlin',
			audienceFilters: {
				filter: [
					...audienceFilters.filter,
					{
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
				],
			},
			options: {
				description: 'Those who pay',
				customId: segment.toUpperCase(),
				retries: { maxAttempts: 2, maxSeconds: 60 },
			},
		},
		sends: {
			method: 'POST',
			path,
			body: {
				name: 'Pro in Berlin',
				filters: [
					...sent,
					{ field: 'last_session', relation: '<', hours_ago: '24' },
					{ operator: 'OR' },
					{ field: 'location', radius: '5000', lat: '52.52', long: '13.4' },
				],
				description: 'Those who pay',
				id: segment,
			},
		},
		answer,
		shows: [
			{
				id: segment,
				name: 'Pro in Berlin',
				description: 'Those who pay',
				filters: [
					...sent,
					{ field: 'last_session', relation: '<', hoursAgo: '24' },
					{ operator: 'OR' },
					{ field: 'location', radius: '5000', lat: '52.52', long: '13.4' },
				],
			},
		],
	},
	{
		when: 'it has no filter',
		given: { name: 'Pro', audienceFilters: {} },
		refuses: "'Audience Filters' is empty [item 0]",
		advises: /at least one filter/,
	},
	{
		when: 'the description is longer than OneSignal takes',
		given: { name: 'Pro', audienceFilters, options: { description: 'x'.repeat(256) } },
		refuses: "'Description' is 256 characters long, but OneSignal accepts at most 255 [item 0]",
		advises: /Shorten/,
	},
	{
		when: 'the plan has no room for more segments',
		given: { name: 'Pro', audienceFilters },
		sends: { method: 'POST', path, body: { name: 'Pro', filters: sent } },
		answer: {
			status: 422,
			body: {
				errors: ['You have reached the maximum number of segments allowed for your plan.'],
			},
		},
		refuses:
			"OneSignal couldn't process these values: You have reached the maximum number of segments allowed for your plan. [item 0]",
		advises: /plan's limits/,
	},
	{
		when: 'a segment has the name already',
		given: { name: 'Pro', audienceFilters },
		sends: { method: 'POST', path, body: { name: 'Pro', filters: sent } },
		answer: { status: 409, body: { success: false, errors: ['Segment name is taken'] } },
		refuses: 'This name or ID is already used in OneSignal: Segment name is taken [item 0]',
		advises: /Use a different name/,
	},
	{
		when: 'an expression joins filters by a word that OneSignal does not have',
		given: {
			name: 'Pro',
			audienceFilters: {
				filter: [
					{ tagName: 'plan', value: 'pro' },
					{ combinator: '={{ "xor" }}', tagName: 'a', value: 'b' },
				],
			},
		},
		refuses: `'Audience Filters: Combine With Previous' doesn't have the option "xor" [item 0]`,
		advises: /and, or/,
	},
]);
