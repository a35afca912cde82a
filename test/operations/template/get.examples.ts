import { app, pushTemplate } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { simpleTemplate, wholeTemplate } from './wholeTemplate';

const sends = { method: 'GET' as const, path: `/templates/${pushTemplate}?app_id=${app}` };
const raw = {
	id: pushTemplate,
	name: 'Welcome',
	channel: 'push',
	created_at: '2026-01-01T00:00:00Z',
	updated_at: '2026-01-02T00:00:00Z',
	content: {
		headings: { en: 'Hello' },
		contents: { en: 'Good to have you' },
		url: 'https://example.com',
		email_subject: null,
		email_body: null,
		big_picture: null,
	},
};

export default examplesOf('template', 'get', [
	{
		when: 'only what is required is filled in',
		given: { templateId: { __rl: true, mode: 'list', value: pushTemplate } },
		sends,
		answer: { body: raw },
		shows: [
			{
				id: pushTemplate,
				name: 'Welcome',
				channel: 'push',
				title: 'Hello',
				message: 'Good to have you',
				subject: null,
				body: null,
				openUrl: 'https://example.com',
				createdAt: '2026-01-01T00:00:00.000Z',
				updatedAt: '2026-01-02T00:00:00.000Z',
			},
		],
	},
	{
		when: 'every field is filled in',
		given: {
			templateId: { __rl: true, mode: 'id', value: pushTemplate },
			simplify: false,
			options: { retries: { maxAttempts: 3, maxSeconds: 60 } },
		},
		sends,
		answer: { body: raw },
		shows: [raw],
	},
	{
		when: 'the template has the fields of every channel',
		given: { templateId: { __rl: true, mode: 'id', value: pushTemplate } },
		sends,
		answer: { body: wholeTemplate },
		shows: [simpleTemplate],
	},
	{
		when: 'OneSignal does not know the template',
		given: { templateId: { __rl: true, mode: 'id', value: pushTemplate } },
		sends,
		answer: { status: 404, body: { success: false, errors: ['template not found'] } },
		refuses: "OneSignal doesn't know this ID: template not found [item 0]",
		advises: /exists in the credential/,
	},
]);
