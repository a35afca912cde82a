import { pushTemplate } from '../../support/fixtureIds';

/** A template as a list of OneSignal has it, and as the node shows it. */
export const listedTemplate = {
	id: pushTemplate,
	name: 'Welcome',
	channel: 'push',
	created_at: '2026-01-01T00:00:00Z',
	updated_at: '2026-01-02T00:00:00Z',
};
export const simpleListedTemplate = {
	id: pushTemplate,
	name: 'Welcome',
	channel: 'push',
	createdAt: '2026-01-01T00:00:00.000Z',
	updatedAt: '2026-01-02T00:00:00.000Z',
};

/** The same with a text in each field that the node shows. */
export const wholeTemplate = {
	...listedTemplate,
	content: {
		headings: { en: 'Hello' },
		contents: { en: 'Good to have you' },
		url: 'https://example.com',
		email_subject: 'Welcome',
		email_body: '<p>Hello</p>',
	},
};
export const simpleTemplate = {
	...simpleListedTemplate,
	title: 'Hello',
	message: 'Good to have you',
	subject: 'Welcome',
	body: '<p>Hello</p>',
	openUrl: 'https://example.com',
};
