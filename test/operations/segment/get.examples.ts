import { app, segment } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/segments/${segment}`;
const body = {
	subscriber_count: 42,
	payload: {
		id: segment,
		name: 'Pro',
		description: '',
		source: 'custom',
		created_at: 1767225600,
		filters: [{ field: 'last_session', relation: '<', hours_ago: '24' }],
	},
};
const shown = {
	id: segment,
	name: 'Pro',
	description: '',
	source: 'custom',
	filters: [{ field: 'last_session', relation: '<', hoursAgo: '24' }],
	subscriberCount: 42,
	createdAt: '2026-01-01T00:00:00.000Z',
};

export default examplesOf('segment', 'get', [
	{
		when: 'only what is required is filled in',
		given: { segmentId: { __rl: true, mode: 'list', value: segment } },
		sends: { method: 'GET', path: `${path}?include-segment-detail=true` },
		answer: { body },
		shows: [shown],
	},
	{
		when: 'every field is filled in',
		given: { segmentId: { __rl: true, mode: 'id', value: segment }, includeDetails: false },
		sends: { method: 'GET', path },
		answer: { body: { subscriber_count: 42 } },
		shows: [{ subscriberCount: 42 }],
	},
	{
		when: 'a name is given for the ID',
		given: { segmentId: { __rl: true, mode: 'id', value: 'VIP' } },
		refuses: `'Segment' isn't a valid OneSignal ID: "VIP" [item 0]`,
		advises: /123e4567/,
	},
]);
