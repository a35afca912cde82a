import { app, segment } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/segments/${segment}`;
const body = {
	subscriber_count: 42,
	payload: { id: segment, name: 'Pro', description: '', source: 'custom', filters: [] },
};

export default examplesOf('segment', 'get', [
	{
		when: 'only what is required is filled in',
		given: { segmentId: { __rl: true, mode: 'list', value: segment } },
		sends: { method: 'GET', path: `${path}?include-segment-detail=true` },
		answer: { body },
		shows: [body],
	},
	{
		when: 'every field is filled in',
		given: { segmentId: { __rl: true, mode: 'id', value: segment }, includeDetails: false },
		sends: { method: 'GET', path },
		answer: { body: { subscriber_count: 42 } },
		shows: [{ subscriber_count: 42 }],
	},
	{
		when: 'a name is given for the ID',
		given: { segmentId: { __rl: true, mode: 'id', value: 'VIP' } },
		refuses: `'Segment' has "VIP", which is no ID of OneSignal [item 0]`,
		advises: /123e4567/,
	},
]);
