import { operation } from '../../properties/operation';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { optionsField } from '../../fields/options';
import { activityPath, chosenActivity, contentState, internalName } from './shared/activity';
import { activityOptions } from './shared/options';
import { reportChange } from './shared/updateResult';
import { optionalWords } from './shared/texts';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update live activity',
		description: 'Change what a live activity shows',
		request: { method: 'POST', url: activityPath, body: { event: 'update' } },
		output: [reportChange],
	},
	[
		chosenActivity,
		internalName,
		...contentState,
		...optionalWords,
		optionsField([additionalFields, ...activityOptions], addsFields(['event', 'app_id'])),
	],
);
