import { additionalFields, addsFields } from '../../fields/additionalFields';
import { channel } from '../../fields/channel';
import { dryRun } from '../../fields/dryRun';
import { optionsField } from '../../fields/options';
import { targetingFields } from '../../fields/recipients';
import { asChoice } from '../../parse/choice';
import { asRequired } from '../../parse/required';
import { operation } from '../../properties/operation';
import { bodyField } from '../../properties/routedField';
import { limitWaitTime } from '../../sendAndWait/waitLimit';
import { composeQuestion } from './shared/composeQuestion';
import { nameSms } from './shared/nameSms';
import { oneRecipient } from './shared/oneRecipient';
import { internalName } from './shared/options';
import { approveLabel, declineLabel, questionFields, title } from './shared/questionFields';
import { waitForAnswer } from './shared/waitForAnswer';

export const sendAndWait = operation(
	{
		name: 'Send and Wait for Response',
		value: 'sendAndWait',
		action: 'Send message and wait for response',
		description: 'Ask one person by push, email or SMS, and go on when they answer',
		request: {
			method: 'POST',
			url: '/notifications',
			body: { app_id: '{app_id}' },
		},
		output: [waitForAnswer],
	},
	[
		bodyField(
			{ ...channel, description: 'How to reach the person' },
			'target_channel',
			asRequired(asChoice(channel)),
		),
		...oneRecipient,
		...questionFields,
		optionsField(
			[additionalFields, approveLabel, declineLabel, dryRun, internalName, limitWaitTime, title],
			addsFields([...targetingFields, 'app_id', 'idempotency_key', 'external_id']),
			nameSms,
			composeQuestion,
		),
	],
);
