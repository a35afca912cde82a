import { operation } from '../../properties/buildProperties';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { writesToUser } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { requireChange } from '../../checks/requireChange';
import { option, setting } from '../../properties/routedField';
import { userFields, userPath } from '../../fields/user';
import { asFlag } from '../../parse/number';
import { sendToUser } from '../../request/handlers/userRequest';
import { purchases, sessionOptions } from './shared/deltas';
import { profile } from './shared/profile';
import { optionalTags } from './shared/tags';
import { countsForSubscription, sessionSubscription } from './shared/update';

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
