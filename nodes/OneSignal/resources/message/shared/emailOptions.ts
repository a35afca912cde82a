import type { IDataObject } from 'n8n-workflow';

import { emailOptionsField } from '../../../fields/email/options';
import { bodyOption } from '../../../properties/routedField';
import { asObject } from '../../../parse/json';
import { asBoolean } from '../../../parse/boolean';
import type { Parser } from '../../../parse/parser';
import { bodyRoot } from '../../../properties/setBodyValue';

/** A warm-up plan makes the message a warm-up campaign. */
const asWarmUp: Parser<IDataObject | undefined> = (context, value, label) => {
	const plan = asObject(context, value, label);
	return plan && { kind: 'warmup', email_warm_up: plan };
};

/** Options that an email only has when it is sent, besides those of every email. */
export const emailOptions = emailOptionsField([
	bodyOption(
		{
			displayName: 'Include Unsubscribed',
			name: 'includeUnsubscribed',
			type: 'boolean',
			default: false,
			description:
				'Whether to include people who unsubscribed. Only for emails they need, e.g. a receipt or a password reset.',
		},
		'include_unsubscribed',
		asBoolean,
	),
	bodyOption(
		{
			displayName: 'Sender Domain',
			name: 'senderDomain',
			type: 'string',
			default: '',
			placeholder: 'e.g. mail.example.com',
			description: 'Domain that is verified in OneSignal. OneSignal Email only.',
		},
		'email_sender_domain',
	),
	bodyOption(
		{
			displayName: 'Warm-Up Plan (JSON)',
			name: 'warmUpPlan',
			type: 'json',
			default: '{}',
			description:
				'Sends as an Auto Warm Up campaign: {"strategy": "custom", "stages": [{"start": "…", "end": "…", "quota": 500}]}',
		},
		bodyRoot,
		asWarmUp,
	),
]);
