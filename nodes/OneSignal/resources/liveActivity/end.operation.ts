import { operation } from '../../properties/buildProperties';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { optionsField } from '../../fields/options';
import { option } from '../../properties/routedField';
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
		routing: {
			request: { method: 'POST', url: activityPath, body: { event: 'end' } },
			output: { postReceive: [reportChange] },
		},
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
				option(
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
