import { operation } from '../../define';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { optionsField } from '../../fields/options';
import { activityPath, chosenActivity, contentState, internalName } from './fields/activity';
import { activityOptions } from './fields/options';
import { reportChange } from './fields/outcome';
import { optionalWords } from './fields/words';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update live activity',
		description: 'Change what a live activity shows',
		routing: {
			request: { method: 'POST', url: activityPath, body: { event: 'update' } },
			output: { postReceive: [reportChange] },
		},
	},
	[
		chosenActivity,
		internalName,
		...contentState,
		...optionalWords,
		optionsField([additionalFields, ...activityOptions], addsFields(['event', 'app_id'])),
	],
);
