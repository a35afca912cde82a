import { operation } from '../../properties/operation';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { maxRecipients, enforceMaxRecipients } from '../../checks/maxRecipients';
import { idempotencyKey } from '../../fields/idempotencyKey';
import { optionsField } from '../../fields/options';
import { pushRecipients, targetingFields } from '../../fields/recipients';
import { liveActivityRequest } from '../../request/handlers/keyedRequest';
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
		request: { method: 'POST', url: startPath, body: { event: 'start' } },
		handler: liveActivityRequest,
		output: [reportActivity],
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
			[additionalFields, idempotencyKey, maxRecipients, ...activityOptions],
			addsFields([...targetingFields, 'event', 'activity_id', 'app_id', 'idempotency_key']),
			enforceMaxRecipients,
		),
	],
);
