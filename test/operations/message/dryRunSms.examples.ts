import { smsTemplate } from '../../support/fixtureIds';
import { examplesOf } from '../../support/examples';
import { dryRunOfTemplate } from './dryRunTemplate';

export default examplesOf('message', 'sendSms', [
	dryRunOfTemplate({
		...{ channel: 'sms', templateId: smsTemplate, adds: { name: 'n8n: Test' } },
		content: { contents: { en: 'Hi {{ message.custom_data.name }}, your order is on its way.' } },
		preview: {
			message: 'Hi {{ message.custom_data.name }}, your order is on its way.',
			...{ segments: 1, encoding: 'GSM-7' },
		},
	}),
]);
