import { app, emailTemplate, pushTemplate } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { simpleTemplate, wholeTemplate } from './wholeTemplate';

const answer = { body: { id: pushTemplate, name: 'Welcome' } };
const shows = [{ id: pushTemplate, name: 'Welcome' }];

export default examplesOf('template', 'update', [
	{
		when: 'only what is required is filled in',
		given: { templateId: { __rl: true, mode: 'list', value: pushTemplate }, name: 'Welcome' },
		sends: {
			method: 'PATCH',
			path: `/templates/${pushTemplate}?app_id=${app}`,
			body: { name: 'Welcome' },
		},
		answer,
		shows,
	},
	{
		when: 'every field is filled in',
		given: {
			templateId: { __rl: true, mode: 'id', value: emailTemplate },
			channel: 'email',
			name: 'Welcome',
			subject: 'Welcome',
			emailType: 'html',
			body: '<p>Hello</p>',
			emailOptions: { previewText: 'Good to have you' },
			options: {
				additionalBodyFieldsJson: '{"email_from_name": "Ada"}',
				dynamicContent: '{"a": {"A": {"t": "x"}}}',
			},
		},
		sends: {
			method: 'PATCH',
			path: `/templates/${emailTemplate}?app_id=${app}`,
			body: {
				isEmail: true,
				name: 'Welcome',
				email_subject: 'Welcome',
				email_body: '<p>Hello</p>',
				email_preheader: 'Good to have you',
				email_from_name: 'Ada',
				dynamic_content: { a: { A: { t: 'x' } } },
			},
		},
		answer,
		shows,
	},
	{
		when: 'OneSignal shows the whole template',
		given: { templateId: { __rl: true, mode: 'id', value: pushTemplate }, name: 'Welcome' },
		sends: {
			method: 'PATCH',
			path: `/templates/${pushTemplate}?app_id=${app}`,
			body: { name: 'Welcome' },
		},
		answer: { body: wholeTemplate },
		shows: [simpleTemplate],
	},
	{
		when: 'the name is missing',
		given: {
			templateId: { __rl: true, mode: 'id', value: pushTemplate },
			name: '={{ $json.missing }}',
		},
		refuses: "'Name' is empty [item 0]",
		advises: /Enter a value/,
	},
]);
