import { emailTemplate } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { dryRunOfTemplate } from './dryRunTemplate';

export default examplesOf('message', 'sendEmail', [
	dryRunOfTemplate({
		...{ channel: 'email', templateId: emailTemplate },
		content: {
			email_subject: 'Hi {{ message.custom_data.first_name }}',
			email_body: '<p>Good to have you.</p><p><a href="[unsubscribe_url]">Unsubscribe</a></p>',
			email_from_name: null,
		},
		warnings: [
			"The template asks for values that aren't given under 'Custom Data': first_name.",
			"The template doesn't use these values of 'Custom Data': name.",
		],
		preview: {
			subject: 'Hi {{ message.custom_data.first_name }}',
			message: 'Good to have you.\nUnsubscribe',
		},
	}),
]);
