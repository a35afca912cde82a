import { operation } from '../../properties/buildProperties';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { maxAudience, requireCeiling } from '../../checks/maxRecipients';
import { idempotencyKey } from '../../fields/idempotencyKey';
import { optionsField } from '../../fields/options';
import { pushRecipients, targetingFields } from '../../fields/recipients';
import { giveKey } from '../../request/idempotencyKey';
import {
	attributes,
	chosenType,
	contentState,
	internalName,
	newActivity,
	startPath,
} from './shared/activity';
import { activityOptions } from './shared/options';
import { reportActivity } from './shared/updateResult';
import { requiredWords } from './shared/texts';

export const start = operation(
	{
		name: 'Start',
		value: 'start',
		action: 'Start live activity',
		description: 'Show a live activity on the lock screens of people with an iPhone',
		routing: {
			request: { method: 'POST', url: startPath, body: { event: 'start' } },
			output: { postReceive: [reportActivity] },
		},
	},
	[
		chosenType,
		newActivity,
		internalName,
		...pushRecipients,
		...attributes,
		...contentState,
		...requiredWords,
		optionsField(
			[additionalFields, idempotencyKey, maxAudience, ...activityOptions],
			addsFields([...targetingFields, 'event', 'activity_id', 'app_id', 'idempotency_key']),
			requireCeiling,
			giveKey,
		),
	],
);
