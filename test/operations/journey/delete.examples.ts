import { app, journey } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const sends = { method: 'DELETE' as const, path: `/apps/${app}/journeys/${journey}` };

export default examplesOf('journey', 'delete', [
	{
		when: 'only what is required is filled in',
		given: { journeyId: { __rl: true, mode: 'list', value: journey } },
		sends,
		answer: { body: { success: true } },
		shows: [{ deleted: true }],
	},
	{
		when: 'every field is filled in',
		given: {
			journeyId: { __rl: true, mode: 'id', value: journey },
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends,
		answer: { body: { success: true } },
		shows: [{ deleted: true }],
	},
	{
		when: 'OneSignal does not know the journey',
		given: { journeyId: { __rl: true, mode: 'id', value: journey } },
		sends,
		answer: { status: 404, body: { errors: ['Journey not found'] } },
		refuses: "OneSignal doesn't know this ID: Journey not found [item 0]",
		advises: /exists/,
	},
]);
