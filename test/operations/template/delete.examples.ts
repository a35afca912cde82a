import { app, pushTemplate } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';

const sends = { method: 'DELETE' as const, path: `/templates/${pushTemplate}?app_id=${app}` };

export default examplesOf('template', 'delete', [
	{
		when: 'only what is required is filled in',
		given: { templateId: { __rl: true, mode: 'list', value: pushTemplate } },
		sends,
		answer: { body: { success: true } },
		shows: [{ deleted: true }],
	},
	{
		when: 'every field is filled in',
		given: { templateId: { __rl: true, mode: 'id', value: pushTemplate.toUpperCase() } },
		sends,
		answer: { body: { success: true } },
		shows: [{ deleted: true }],
	},
	{
		when: 'no template is chosen',
		given: { templateId: { __rl: true, mode: 'id', value: '={{ $json.missing }}' } },
		refuses: "'Template' is empty [item 0]",
		advises: /Enter a value/,
	},
]);
