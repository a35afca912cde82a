import { operation } from '../../properties/operation';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { userWriteOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { requireChange } from '../../checks/requireChange';
import { bodyOption, nodeOption } from '../../properties/routedField';
import { userFields, userPath } from '../../fields/user';
import { asBoolean } from '../../parse/number';
import { userRequest } from '../../request/handlers/userRequest';
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
		request: { method: 'PATCH', url: userPath },
		handler: userRequest,
	},
	[
		...userFields,
		...optionalTags,
		profile,
		purchases,
		optionsField(
			[
				additionalFields,
				...userWriteOptions,
				...sessionOptions,
				nodeOption(sessionSubscription),
				bodyOption(
					{
						displayName: 'Refresh Device Metadata',
						name: 'refreshDeviceMetadata',
						type: 'boolean',
						default: false,
						description: 'Whether to bring what OneSignal knows of the devices up to date',
					},
					'refresh_device_metadata',
					asBoolean,
				),
			],
			countsForSubscription,
			addsFields(['app_id']),
			requireChange(
				"Fill in 'Tags', 'Purchases' or another field, or add an option. To remove a tag, use 'Delete Tags'.",
			),
		),
	],
);
