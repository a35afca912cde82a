import { app, journey } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/journeys/${journey}/stats`;
const body = { id: journey, started: 42, completed: 20, exited_early: 2, nodes: {}, branches: {} };

export default examplesOf('journey', 'getStats', [
	{
		when: 'only what is required is filled in',
		given: { journeyId: { __rl: true, mode: 'list', value: journey } },
		sends: { method: 'GET', path },
		answer: { body },
		shows: [body],
	},
	{
		when: 'every field is filled in',
		given: { journeyId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } },
		item: { id: journey },
		sends: { method: 'GET', path },
		answer: { body },
		shows: [body],
	},
]);
