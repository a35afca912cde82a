import { app } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';

const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e14';
const to = (...filter: object[]) => ({
	sendTo: 'filters',
	filters: { filter: filter.map((each) => ({ ...each })) },
	message: 'Hello',
});
const plan = { field: 'tag', key: 'plan' };
const berlin = { field: 'location', latitude: 52.52, longitude: 13.4, radius: 5000 };

export default examplesOf('message', 'sendPush', [
	{
		when: 'values of filters are written as people write them',
		given: to(
			{ field: 'country', relation: 'notEquals', value: 'de' },
			{ field: 'language', relation: 'equals', value: ' DE ' },
			{ field: 'language', relation: 'equals', value: 'ZH-hant' },
			{ field: 'session_count', relation: 'greaterThan', value: ' 5 ' },
			{ field: 'app_version', relation: 'lessThan', value: '2.4.1' },
			{ ...plan, relation: 'in', value: 'pro, trial' },
			{ ...plan, relation: 'notIn', value: '={{ ["a", "b"] }}' },
			{ field: 'tag', key: 'points', relation: 'greaterThan', value: -1.5 },
			{ field: 'tag', key: 'bought_at', relation: 'elapsedLessThan', value: '86400' },
		),
		sends: {
			method: 'POST',
			path: '/notifications',
			body: {
				app_id: app,
				target_channel: 'push',
				filters: [
					{ field: 'country', relation: '!=', value: 'DE' },
					{ field: 'language', relation: '=', value: 'de' },
					{ field: 'language', relation: '=', value: 'zh-Hant' },
					{ field: 'session_count', relation: '>', value: '5' },
					{ field: 'app_version', relation: '<', value: '2.4.1' },
					{ field: 'tag', key: 'plan', relation: 'in_array', value: 'pro,trial' },
					{ field: 'tag', key: 'plan', relation: 'not_in_array', value: 'a,b' },
					{ field: 'tag', key: 'points', relation: '>', value: '-1.5' },
					{ field: 'tag', key: 'bought_at', relation: 'time_elapsed_lt', value: '86400' },
				],
				contents: { en: 'Hello' },
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer: { body: { id, external_id: null } },
		shows: [{ status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false }],
	},
	...[
		{ field: 'country', relation: 'equals', value: 'Germany', code: 'DE' },
		{ field: 'country', relation: 'notEquals', value: 'UK', code: 'GB' },
		{ field: 'language', relation: 'equals', value: 'german', code: 'de' },
		{ field: 'language', relation: 'notEquals', value: 'no', code: 'nb' },
	].map(({ code, ...filter }) => ({
		when: `the ${filter.field} of a filter is "${filter.value}"`,
		given: to(filter),
		refuses: `'Filters: Value' isn't a valid ${filter.field} code: "${filter.value}" [item 0]`,
		advises: new RegExp(` has the code ${code}[.]$`),
	})),
	...[
		{ field: 'session_count', relation: 'greaterThan', value: 'five' },
		{ field: 'session_time', relation: 'greaterThan', value: '1,5' },
		{ ...plan, relation: 'lessThan', value: 'pro' },
		{ ...plan, relation: 'elapsedMoreThan', value: 'a day' },
	].map((filter) => ({
		when: `the value of ${filter.field} ${filter.relation} is no number`,
		given: to(filter),
		refuses: /^'Filters: Value' isn't a number from /,
		advises: /Correct the number/,
	})),
	...[
		{ name: 'Hours Ago', filter: { field: 'last_session', hoursAgo: 'yesterday' } },
		{ name: 'Radius', filter: { ...berlin, radius: '5 km' } },
		{ name: 'Latitude', filter: { ...berlin, latitude: 91 } },
		{ name: 'Longitude', filter: { ...berlin, longitude: '13,4' } },
	].map(({ name, filter }) => ({
		when: `${name} of a filter is no such number`,
		given: to(filter),
		refuses: new RegExp(`^'Filters: ${name}' isn't a number from `),
		advises: /Correct the number/,
	})),
]);
