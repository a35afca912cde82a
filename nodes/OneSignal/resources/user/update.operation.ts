import { operation } from '../../define';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { writesToUser } from '../../fields/knownUser';
import { optionsField } from '../../fields/options';
import { requireChange } from '../../fields/requireChange';
import { option, setting } from '../../fields/sends';
import { userFields, userPath } from '../../fields/user';
import { asFlag } from '../../input/number';
import { sendToUser } from '../../request/knownUser';
import { purchases, sessionOptions } from './fields/deltas';
import { profile } from './fields/profile';
import { optionalTags } from './fields/tags';
import { countsForSubscription, sessionSubscription } from './fields/update';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update user',
		description: 'Change tags and properties of a user, and add purchases and sessions',
		routing: {
			request: { method: 'PATCH', url: userPath },
			operations: { pagination: sendToUser },
		},
	},
	[
		...userFields,
		...optionalTags,
		profile,
		purchases,
		optionsField(
			[
				additionalFields,
				...writesToUser,
				...sessionOptions,
				setting(sessionSubscription),
				option(
					{
						displayName: 'Refresh Device Metadata',
						name: 'refreshDeviceMetadata',
						type: 'boolean',
						default: false,
						description: 'Whether to bring what OneSignal knows of the devices up to date',
					},
					'refresh_device_metadata',
					asFlag,
				),
			],
			countsForSubscription,
			addsFields(['app_id']),
			requireChange(
				"Fill in tags, properties or purchases, or an option. A tag is removed with 'Delete Tags'.",
			),
		),
	],
);
