import { operation } from '../../properties/operation';
import { reportWarnings } from '../../output/reportWarnings';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { maxRecipients, enforceMaxRecipients } from '../../checks/maxRecipients';
import { idempotencyKey } from '../../fields/idempotencyKey';
import { optionsField } from '../../fields/options';
import { pushRecipients, targetingFields } from '../../fields/recipients';
import { liveActivityRequest } from '../../request/handlers/keyedRequest';
import { attributes, contentState } from './shared/activityData';
import { newActivityIdField } from './shared/activityId';
import { activityOptions } from './shared/activityOptions';
import { reportStart } from './shared/activityResult';
import { activityTypeField, startPath } from './shared/activityType';
import { internalName } from './shared/internalName';
import { requiredTextFields } from './shared/texts';

export const start = operation(
	{
		name: 'Start',
		value: 'start',
		action: 'Start live activity',
		description: 'Show a Live Activity on iPhone lock screens',
		request: { method: 'POST', url: startPath, body: { event: 'start' } },
		handler: liveActivityRequest,
		output: [reportStart, reportWarnings],
	},
	[
		activityTypeField,
		newActivityIdField,
		internalName,
		...pushRecipients,
		...attributes,
		...contentState,
		...requiredTextFields,
		optionsField(
			[additionalFields, idempotencyKey, maxRecipients, ...activityOptions],
			addsFields([...targetingFields, 'event', 'activity_id', 'app_id', 'idempotency_key']),
			enforceMaxRecipients,
		),
	],
);
