import { app } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { listedTemplate, simpleListedTemplate } from './wholeTemplate';

const page = (first: number, count: number) => ({
	body: {
		total_count: 53,
		templates: Array.from({ length: count }, (_, i) => ({ id: `t${first + i}` })),
	},
});
const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `t${i}` }));
const path = (limit: number, offset: number) =>
	`/templates?app_id=${app}&limit=${limit}&offset=${offset}`;

export default examplesOf('template', 'getAll', [
	{
		when: 'only what is required is filled in',
		given: {},
		sends: { method: 'GET', path: path(50, 0) },
		answer: page(0, 2),
		shows: rows(2),
	},
	{
		when: 'every field is filled in',
		given: { returnAll: true, filters: { channel: 'email' } },
		sends: [0, 50].map((offset) => ({
			method: 'GET' as const,
			path: `/templates?app_id=${app}&channel=email&limit=50&offset=${offset}`,
		})),
		answer: [page(0, 50), page(50, 3)],
		shows: rows(53),
	},
	{
		when: 'fewer are wanted than there are',
		given: { limit: 51 },
		sends: [
			{ method: 'GET', path: path(50, 0) },
			{ method: 'GET', path: path(1, 50) },
		],
		answer: [page(0, 50), page(50, 1)],
		shows: rows(51),
	},
	{
		when: 'OneSignal says more of a template',
		given: {},
		sends: { method: 'GET', path: path(50, 0) },
		answer: { body: { total_count: 1, templates: [listedTemplate] } },
		shows: [simpleListedTemplate],
	},
	{
		when: 'there are none',
		given: {},
		sends: { method: 'GET', path: path(50, 0) },
		answer: { body: { total_count: 0, templates: [] } },
		shows: [],
	},
]);
