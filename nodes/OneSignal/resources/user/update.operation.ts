import { operation } from '../../properties/operation';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { userWriteOptions } from '../../fields/userNotFound';
import { optionsField } from '../../fields/options';
import { requireChange } from '../../checks/requireChange';
import { bodyOption } from '../../properties/routedField';
import { userFields, userPath } from '../../fields/user';
import { simplify } from '../../output/simplify';
import { simplifyUser } from '../../output/simplifyUser';
import { asBoolean } from '../../parse/boolean';
import { userRequest } from '../../request/handlers/userRequest';
import { purchases } from './shared/purchases';
import { sessionOptions, setSessionSubscription } from './shared/sessions';
import { optionalTags } from './shared/tags';
import { userProperties } from './shared/userProperties';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		builderHint: { propertyHint: 'For tags alone, use setTags' },
		action: 'Update user',
		description: 'Change tags or properties of a user, or add purchases and sessions',
		request: { method: 'PATCH', url: userPath },
		handler: userRequest,
		output: [simplifyUser],
	},
	[
		...userFields,
		...optionalTags,
		simplify,
		userProperties,
		purchases,
		optionsField(
			[
				additionalFields,
				...userWriteOptions,
				...sessionOptions,
				bodyOption(
					{
						displayName: 'Refresh Device Metadata',
						name: 'refreshDeviceMetadata',
						type: 'boolean',
						default: false,
						description: 'Whether to update what OneSignal stores about the devices of the user',
					},
					'refresh_device_metadata',
					asBoolean,
				),
			],
			setSessionSubscription,
			addsFields(['app_id']),
			requireChange(
				"Fill in 'Tags', 'User Properties', 'Purchases' or an option. To remove tags, use User > Delete Tags.",
			),
		),
	],
);
