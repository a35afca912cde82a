import { operation } from '../../properties/operation';
import { reportWarnings } from '../../output/reportWarnings';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { optionsField } from '../../fields/options';
import { bodyOption } from '../../properties/routedField';
import { asUnixSeconds } from '../../parse/dateTime';
import { contentState } from './shared/activityData';
import { activityIdField, activityPath } from './shared/activityId';
import { activityOptions } from './shared/activityOptions';
import { reportUpdate } from './shared/activityResult';
import { internalName } from './shared/internalName';
import { optionalTextFields } from './shared/texts';

export const end = operation(
	{
		name: 'End',
		value: 'end',
		action: 'End live activity',
		description: "End a Live Activity with a final state. It can't be updated afterwards.",
		request: { method: 'POST', url: activityPath, body: { event: 'end' } },
		output: [reportUpdate, reportWarnings],
	},
	[
		activityIdField,
		internalName,
		...contentState,
		...optionalTextFields,
		optionsField(
			[
				additionalFields,
				...activityOptions,
				bodyOption(
					{
						displayName: 'Dismiss At',
						name: 'dismissAt',
						type: 'dateTime',
						default: '',
						description:
							'When it leaves the screen. Defaults to four hours after the end. A time in the past removes it at once.',
					},
					'dismissal_date',
					asUnixSeconds,
				),
			],
			addsFields(['event', 'app_id']),
		),
	],
);
