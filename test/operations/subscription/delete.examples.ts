import { app, subscription } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const sends = { method: 'DELETE' as const, path: `/apps/${app}/subscriptions/${subscription}` };

export default examplesOf('subscription', 'delete', [
	{
		when: 'only what is required is filled in',
		given: { subscriptionId: subscription },
		sends,
		answer: { status: 202, body: {} },
		shows: [{ deleted: true }],
	},
	{
		when: 'every field is filled in',
		given: {
			subscriptionId: '={{ $json.id }}',
			options: { retries: { maxAttempts: 5, maxSeconds: 60 } },
		},
		item: { id: subscription },
		sends,
		answer: { status: 202, body: {} },
		shows: [{ deleted: true }],
	},
	{
		when: 'the ID is an address',
		given: { subscriptionId: 'ada@example.com' },
		refuses: `'Subscription ID' isn't a valid OneSignal ID: "ada@example.com" [item 0]`,
		advises: /123e4567/,
	},
]);
