import { examplesOf } from '../../support/examples';
import { raw, simple } from './answers';

const sends = { method: 'GET' as const, path: '/apps' };

export default examplesOf('app', 'getAll', [
	{
		when: 'only what is required is filled in',
		given: {},
		sends,
		answer: { body: [raw] },
		shows: [simple],
	},
	{
		when: 'every field is filled in',
		given: { returnAll: true, simplify: false },
		sends,
		answer: { body: [raw, raw] },
		shows: [raw, raw],
	},
	{
		when: 'fewer are wanted than there are',
		given: { limit: 1 },
		sends,
		answer: { body: [raw, raw] },
		shows: [simple],
	},
	{
		when: 'there are none',
		given: {},
		sends,
		answer: { body: [] },
		shows: [],
	},
]);
