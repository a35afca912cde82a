import { app, segment } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/segments/${segment}`;
const answer = { body: { success: true, id: segment } };
const chosen = { segmentId: { __rl: true, mode: 'id', value: segment } };

export default examplesOf('segment', 'update', [
	{
		when: 'only what is required is filled in',
		given: { segmentId: { __rl: true, mode: 'list', value: segment }, name: 'Pro' },
		sends: { method: 'PATCH', path, body: { name: 'Pro' } },
		answer,
		shows: [{ id: segment, name: 'Pro' }],
	},
	{
		when: 'every field is filled in',
		given: {
			...chosen,
			name: 'Pro',
			audienceFilters: {
				filter: [
					{ field: 'country', operator: 'equals', country: 'DE' },
					{ field: 'language', operator: 'notEquals', language: 'de' },
				],
			},
			options: { description: 'Those in Germany' },
		},
		sends: {
			method: 'PATCH',
			path,
			body: {
				name: 'Pro',
				filters: [
					{ field: 'country', relation: '=', value: 'DE' },
					{ field: 'language', relation: '!=', value: 'de' },
				],
				description: 'Those in Germany',
			},
		},
		answer,
		shows: [
			{
				id: segment,
				name: 'Pro',
				description: 'Those in Germany',
				filters: [
					{ field: 'country', relation: '=', value: 'DE' },
					{ field: 'language', relation: '!=', value: 'de' },
				],
			},
		],
	},
	{
		when: 'the description is to be cleared',
		given: { ...chosen, name: 'Pro', options: { description: '' } },
		sends: { method: 'PATCH', path, body: { name: 'Pro', description: '' } },
		answer,
		shows: [{ id: segment, name: 'Pro', description: '' }],
	},
	{
		when: 'the name is taken',
		given: { ...chosen, name: 'VIP' },
		sends: { method: 'PATCH', path, body: { name: 'VIP' } },
		answer: {
			status: 400,
			body: { success: false, errors: ['Segment name is already taken.'] },
		},
		refuses:
			'This name or ID is already used in OneSignal: Segment name is already taken. [item 0]',
		advises: /^Use a different name or ID/,
	},
]);
