import { operation } from '../../properties/operation';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { optionsField } from '../../fields/options';
import { bodyOption } from '../../properties/routedField';
import { asUnixSeconds } from '../../parse/dateTime';
import { activityPath, chosenActivity, contentState, internalName } from './shared/activity';
import { activityOptions } from './shared/options';
import { reportChange } from './shared/updateResult';
import { optionalWords } from './shared/texts';

export const end = operation(
	{
		name: 'End',
		value: 'end',
		action: 'End live activity',
		description: 'Show the last state of a live activity; after it, no change is possible',
		request: { method: 'POST', url: activityPath, body: { event: 'end' } },
		output: [reportChange],
	},
	[
		chosenActivity,
		internalName,
		...contentState,
		...optionalWords,
		optionsField(
			[
				additionalFields,
				...activityOptions,
				bodyOption(
					{
						displayName: 'Dismiss At',
						name: 'dismissalDate',
						type: 'dateTime',
						default: '',
						description:
							'When it leaves the screen. Without it: after four hours. A time in the past: at once.',
					},
					'dismissal_date',
					asUnixSeconds,
				),
			],
			addsFields(['event', 'app_id']),
		),
	],
);
