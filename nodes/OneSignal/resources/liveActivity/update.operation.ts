import { operation } from '../../properties/operation';
import { reportWarnings } from '../../output/reportWarnings';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { optionsField } from '../../fields/options';
import { contentState } from './shared/activityData';
import { activityIdField, activityPath } from './shared/activityId';
import { activityOptions } from './shared/activityOptions';
import { reportUpdate } from './shared/activityResult';
import { internalName } from './shared/internalName';
import { optionalTextFields } from './shared/texts';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update live activity',
		description: 'Update what a Live Activity shows',
		request: { method: 'POST', url: activityPath, body: { event: 'update' } },
		output: [reportUpdate, reportWarnings],
	},
	[
		activityIdField,
		internalName,
		...contentState,
		...optionalTextFields,
		optionsField([additionalFields, ...activityOptions], addsFields(['event', 'app_id'])),
	],
);
