import { camelCaseKeys } from '../../nodes/OneSignal/output/camelCase';

it('renames what stands in objects and lists, and leaves values as they are', () => {
	const given = {
		last_24_hours: { bounce_rate: 0.1, note: 'as_it_is' },
		filters: [{ hours_ago: '24' }, { operator: 'OR' }],
		already_camelCase: null,
	};
	expect(camelCaseKeys(given)).toEqual({
		last24Hours: { bounceRate: 0.1, note: 'as_it_is' },
		filters: [{ hoursAgo: '24' }, { operator: 'OR' }],
		alreadyCamelCase: null,
	});
});
