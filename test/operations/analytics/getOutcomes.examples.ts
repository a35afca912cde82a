import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/outcomes`;
const outcomes = [
	{ id: 'os__click', value: 42, aggregation: 'count' },
	{ id: 'purchase', value: 99.5, aggregation: 'sum' },
];

export default examplesOf('analytics', 'getOutcomes', [
	{
		when: 'only what is required is filled in',
		given: { outcomeNames: 'os__click.count' },
		sends: { method: 'GET', path: `${path}?outcome_names=os__click.count` },
		answer: { body: { outcomes } },
		shows: outcomes,
	},
	{
		when: 'every field is filled in',
		given: {
			outcomeNames: 'os__click.count, purchase.sum',
			filters: {
				timeRange: 'lastMonth',
				platforms: ['ios', 'android'],
				attribution: 'direct',
			},
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends: {
			method: 'GET',
			path: `${path}?outcome_names=os__click.count%2Cpurchase.sum&outcome_attribution=direct&outcome_platforms=0%2C1&outcome_time_range=1mo`,
		},
		answer: { body: { outcomes: [] } },
		shows: [],
	},
	{
		when: 'every platform is selected',
		given: {
			outcomeNames: 'os__click.count',
			filters: {
				platforms: [
					...['amazon', 'android', 'chromeWeb', 'email', 'firefox', 'huawei'],
					...['ios', 'mac', 'safari', 'olderSafari', 'sms', 'windows'],
				],
			},
		},
		sends: {
			method: 'GET',
			path: `${path}?outcome_names=os__click.count&outcome_platforms=${'2,1,5,11,8,13,0,9,17,7,14,6'.replaceAll(',', '%2C')}`,
		},
		answer: { body: { outcomes } },
		shows: outcomes,
	},
	{
		when: 'a name with a comma stands in quotation marks',
		given: { outcomeNames: '"Purchase, large.sum", os__click.count' },
		sends: {
			method: 'GET',
			path: `${path}?outcome_names%5B%5D=Purchase%2C%20large.sum&outcome_names%5B%5D=os__click.count`,
		},
		answer: { body: { outcomes } },
		shows: outcomes,
	},
	{
		when: 'a name says neither count nor sum',
		given: { outcomeNames: 'purchase' },
		refuses: `'Outcome Names' contains a name without .count or .sum: "purchase" [item 0]`,
		advises: /End each name with \.count/,
	},
]);
