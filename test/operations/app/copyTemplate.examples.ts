import { app, otherApp, pushTemplate } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const sends = {
	method: 'POST' as const,
	path: `/templates/${pushTemplate}/copy_to_app?app_id=${app}`,
	body: { target_app_id: otherApp },
};
const picked = (value: string) => ({ __rl: true, mode: 'list', value });
const given = {
	sourceAppId: picked(app),
	templateId: pushTemplate,
	targetAppId: picked(otherApp),
};

export default examplesOf('app', 'copyTemplate', [
	{
		when: 'only what is required is filled in',
		given,
		sends,
		answer: { body: { success: true } },
		shows: [{ copied: true }],
	},
	{
		when: 'every field is filled in',
		given: {
			sourceAppId: { __rl: true, mode: 'id', value: '={{ $json.app }}' },
			templateId: '={{ $json.id }}',
			targetAppId: { __rl: true, mode: 'id', value: otherApp.toUpperCase() },
			simplify: false,
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		item: { app, id: pushTemplate },
		sends,
		answer: { body: { id: 'copy', name: 'Welcome', content: {} } },
		shows: [{ id: 'copy', name: 'Welcome', content: {} }],
	},
	{
		when: 'OneSignal shows the copy',
		given,
		sends,
		answer: {
			body: { id: 'copy', name: 'Welcome', created_at: '2026-01-01T00:00:00Z', content: {} },
		},
		shows: [{ copied: true, id: 'copy', name: 'Welcome', createdAt: '2026-01-01T00:00:00.000Z' }],
	},
	{
		when: 'both apps are the same',
		given: { ...given, targetAppId: picked(app) },
		refuses: "'Source App' and 'Target App' are the same [item 0]",
		advises: /another app/,
	},
	{
		when: 'OneSignal does not know the template',
		given,
		sends,
		answer: { status: 404, body: { errors: ['template not found'] } },
		refuses: "OneSignal doesn't know this ID: template not found [item 0]",
		advises: /./,
	},
]);
