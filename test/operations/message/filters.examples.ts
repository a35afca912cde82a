import { app } from '../../support/fixtureIds';
import { anyIdempotencyKey, examplesOf } from '../../support/examples';

const id = '3c3f0f6e-0f0e-4a6a-9b2f-7a1d5b0c9e14';
const to = (...filter: object[]) => ({
	sendTo: 'audienceFilters',
	audienceFilters: { filter: filter.map((each) => ({ ...each })) },
	message: 'Hello',
});
const plan = { field: 'tag', tagName: 'plan' };
const berlin = { field: 'location', latitude: 52.52, longitude: 13.4, radius: 5000 };

/** What a dropdown with a list stores. */
const fromList = (value: string) => ({ __rl: true, mode: 'list', value });

export default examplesOf('message', 'sendPush', [
	{
		when: 'values of filters are written as people write them',
		given: to(
			{ field: 'country', operator: 'notEquals', country: 'de' },
			{ field: 'language', operator: 'equals', language: ' DE ' },
			{ field: 'language', operator: 'equals', language: fromList('zh-Hant') },
			{ field: 'sessionCount', operator: 'greaterThan', value: ' 5 ' },
			{ field: 'appVersion', operator: 'lessThan', value: '2.4.1' },
			{ ...plan, operator: 'in', value: 'pro, trial' },
			{ ...plan, operator: 'notIn', value: '={{ ["a", "b"] }}' },
			{ field: 'tag', tagName: 'points', operator: 'greaterThan', value: -1.5 },
			{ field: 'tag', tagName: 'bought_at', operator: 'elapsedLessThan', duration: '1.5' },
			{ field: 'lastSession', operator: 'elapsedMoreThan', duration: '={{ 7 }}' },
			{ field: 'firstSession', duration: 0.1, durationUnit: 'days' },
			{ field: 'sessionTime', operator: 'greaterThan', duration: 90, durationUnit: 'minutes' },
			{ ...berlin, latitude: -90, longitude: 180 },
			{ ...berlin, latitude: '90', longitude: '-180' },
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
					{ field: 'tag', key: 'bought_at', relation: 'time_elapsed_lt', value: '129600' },
					{ field: 'last_session', relation: '>', hours_ago: '168' },
					{ field: 'first_session', relation: '<', hours_ago: '2.4' },
					{ field: 'session_time', relation: '>', value: '5400' },
					{ field: 'location', radius: '5000', lat: '-90', long: '180' },
					{ field: 'location', radius: '5000', lat: '90', long: '-180' },
				],
				contents: { en: 'Hello' },
				idempotency_key: anyIdempotencyKey,
			},
		},
		answer: { body: { id, external_id: null } },
		shows: [{ status: 'sent', id, idempotencyKey: anyIdempotencyKey, alreadySent: false }],
	},
	...[
		{ field: 'country', label: 'Country', operator: 'equals', typed: 'Germany', code: 'DE' },
		{ field: 'country', label: 'Country', operator: 'notEquals', typed: 'UK', code: 'GB' },
		{ field: 'language', label: 'Language', operator: 'equals', typed: 'german', code: 'de' },
		{ field: 'language', label: 'Language', operator: 'notEquals', typed: 'no', code: 'nb' },
	].map(({ field, label, operator, typed, code }) => ({
		when: `the ${field} of a filter is "${typed}"`,
		given: to({ field, operator, [field]: { __rl: true, mode: 'code', value: typed } }),
		refuses: `'Audience Filters: ${label}' isn't a valid ${field} code: "${typed}" [item 0]`,
		advises: new RegExp(` has the code ${code}[.]$`),
	})),
	{
		when: 'the number of sessions is a word',
		given: to({ field: 'sessionCount', operator: 'greaterThan', value: 'five' }),
		refuses: "'Audience Filters: Value' isn't a number from 0 to 1,000,000,000 [item 0]",
		advises: /^Correct the value/,
	},
	{
		when: 'a tag is compared with a word, though any number is right',
		given: to({ ...plan, operator: 'lessThan', value: 'pro' }),
		refuses: "'Audience Filters: Value' isn't a number [item 0]",
		advises: /^Correct the value/,
	},
	...[
		{ name: 'Duration', filter: { field: 'lastSession', duration: 'yesterday' } },
		{ name: 'Duration', filter: { field: 'sessionTime', duration: '1,5' } },
		{ name: 'Duration', filter: { ...plan, operator: 'elapsedMoreThan', duration: 'a day' } },
		{ name: 'Radius', filter: { ...berlin, radius: '5 km' } },
		{ name: 'Latitude', filter: { ...berlin, latitude: 90.1 } },
		{ name: 'Latitude', filter: { ...berlin, latitude: -90.1 } },
		{ name: 'Longitude', filter: { ...berlin, longitude: 180.1 } },
		{ name: 'Longitude', filter: { ...berlin, longitude: -180.1 } },
		{ name: 'Longitude', filter: { ...berlin, longitude: '13,4' } },
	].map(({ name, filter }) => ({
		when: `${name} of a filter by ${filter.field} is no such number: ${Object.values(filter).join()}`,
		given: to(filter),
		refuses: new RegExp(`^'Audience Filters: ${name}' isn't a number from `),
		advises: /^Correct the value/,
	})),
	{
		when: 'a filter asks for an operator that its field does not have',
		given: to({ field: 'lastSession', operator: 'exists' }),
		refuses: /^'Audience Filters: Operator' doesn't have the option "exists"/,
		advises: 'Select an operator from the list.',
	},
]);
