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
	copiedTemplateId: pushTemplate,
	targetAppId: picked(otherApp),
};

export default examplesOf('app', 'copyTemplate', [
	{
		when: 'only what is required is filled in',
		given,
		sends,
		answer: { body: { success: true } },
		shows: [{ success: true }],
	},
	{
		when: 'every field is filled in',
		given: {
			sourceAppId: { __rl: true, mode: 'id', value: '={{ $json.app }}' },
			copiedTemplateId: '={{ $json.id }}',
			targetAppId: { __rl: true, mode: 'id', value: otherApp.toUpperCase() },
			options: { maxTries: 3, maxSeconds: 60 },
		},
		item: { app, id: pushTemplate },
		sends,
		answer: { body: { id: 'copy', name: 'Welcome' } },
		shows: [{ id: 'copy', name: 'Welcome' }],
	},
	{
		when: 'both apps are the same',
		given: { ...given, targetAppId: picked(app) },
		refuses: "'From App' and 'To App' are the same [item 0]",
		advises: /another app/,
	},
	{
		when: 'OneSignal does not know the template',
		given,
		sends,
		answer: { status: 404, body: { errors: ['template not found'] } },
		refuses: 'OneSignal does not know this ID: template not found [item 0]',
		advises: /./,
	},
]);
