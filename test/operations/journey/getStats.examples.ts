import { app, journey } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const path = `/apps/${app}/journeys/${journey}/stats`;
const counts = { id: journey, started: 42, completed: 20 };
const body = {
	...counts,
	exited_early: 2,
	nodes: { send_push_1: { sent_count: 40 } },
	branches: {},
};
const shows = [
	{ ...counts, exitedEarly: 2, nodes: { send_push_1: { sentCount: 40 } }, branches: {} },
];

export default examplesOf('journey', 'getStats', [
	{
		when: 'only what is required is filled in',
		given: { journeyId: { __rl: true, mode: 'list', value: journey } },
		sends: { method: 'GET', path },
		answer: { body },
		shows,
	},
	{
		when: 'every field is filled in',
		given: { journeyId: { __rl: true, mode: 'id', value: '={{ $json.id }}' } },
		item: { id: journey },
		sends: { method: 'GET', path },
		answer: { body },
		shows,
	},
]);
