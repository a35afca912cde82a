import { operation } from '../../properties/operation';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { aliasFields, asIdentity } from '../../fields/aliases';
import { optionsField } from '../../fields/options';
import { bodyField } from '../../properties/routedField';
import { asId } from '../../parse/id';
import { appPath } from '../../properties/pathParam';
import { contactFields, startUnsubscribed } from './shared/contacts';
import { profile } from './shared/profile';
import { optionalTags } from './shared/tags';

export const upsert = operation(
	{
		name: 'Create or Update',
		value: 'upsert',
		action: 'Create or update user',
		description: 'Create a new user, or update the current one if it already exists (upsert)',
		request: { method: 'POST', url: appPath('/users') },
	},
	[
		bodyField(
			{
				displayName: 'External ID',
				name: 'externalId',
				type: 'string',
				required: true,
				default: '',
				placeholder: 'e.g. customer-1842',
				description:
					'Your own ID of the user, the same that your app logs in with. It must be unique and stay the same; do not use an email address.',
			},
			'identity.external_id',
			asId,
		),
		...contactFields,
		...optionalTags,
		profile,
		...aliasFields(asIdentity('onesignal_id', 'external_id'), { after: 'tags' }),
		optionsField([additionalFields, startUnsubscribed], addsFields(['app_id', 'identity'])),
	],
);
