import { operation } from '../../define';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { optionsField } from '../../fields/options';
import { option } from '../../fields/sends';
import { asUnixSeconds } from '../../input/moment';
import { activityPath, chosenActivity, contentState, internalName } from './fields/activity';
import { activityOptions } from './fields/options';
import { reportChange } from './fields/outcome';
import { optionalWords } from './fields/words';

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
