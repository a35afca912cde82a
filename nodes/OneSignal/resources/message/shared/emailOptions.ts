import type { IDataObject } from 'n8n-workflow';

import { emailOptionList } from '../../../fields/email/content';
import { collection, bodyOption } from '../../../properties/routedField';
import { asObject } from '../../../parse/json';
import { asBoolean } from '../../../parse/boolean';
import type { Parser } from '../../../parse/parser';
import { bodyRoot } from '../../../properties/setBodyValue';

/** A warm-up plan makes the message a warm-up campaign. */
const asWarmUp: Parser<IDataObject | undefined> = (context, value, label) => {
	const plan = asObject(context, value, label);
	return plan && { kind: 'warmup', email_warm_up: plan };
};

export const emailOptions = collection(
	{
		displayName: 'Email Options',
		name: 'emailOptions',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		...emailOptionList,
		bodyOption(
			{
				displayName: 'Include Unsubscribed',
				name: 'includeUnsubscribed',
				type: 'boolean',
				default: false,
				description:
					'Whether to write to people who unsubscribed too. Only for what they must know, e.g. a receipt or a password reset.',
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
				description: 'A domain that is verified in OneSignal. OneSignal Email only.',
			},
			'email_sender_domain',
		),
		bodyOption(
			{
				displayName: 'Warm-Up Plan (JSON)',
				name: 'warmUp',
				type: 'json',
				default: '{}',
				description:
					'Sends as Auto Warm Up campaign: {"strategy": "custom", "stages": [{"start": "…", "end": "…", "quota": 500}]}',
			},
			bodyRoot,
			asWarmUp,
		),
	],
);
