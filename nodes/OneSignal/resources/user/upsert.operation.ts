import { operation } from '../../properties/operation';
import { additionalFields, addsFields } from '../../fields/additionalFields';
import { aliasFields, asIdentity } from '../../fields/aliases';
import { optionsField } from '../../fields/options';
import { bodyField } from '../../properties/routedField';
import { simplify } from '../../output/simplify';
import { simplifyUser } from '../../output/simplifyUser';
import { asExternalId } from '../../parse/id';
import { appPath } from '../../properties/pathParam';
import { contactFields, createContactsAsUnsubscribed } from './shared/contacts';
import { optionalTags } from './shared/tags';
import { userProperties } from './shared/userProperties';

export const upsert = operation(
	{
		name: 'Create or Update',
		value: 'upsert',
		builderHint: {
			propertyHint:
				'Use it for a contact from a CRM or a form: it adds email addresses and phone numbers too',
		},
		action: 'Create or update user',
		description: 'Create a new user, or update the current one if it already exists (upsert)',
		request: { method: 'POST', url: appPath('/users') },
		output: [simplifyUser],
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
					"Your own ID for the user, the one your app logs in with. It must be unique and never change. Don't use an email address.",
			},
			'identity.external_id',
			asExternalId,
		),
		...contactFields,
		...optionalTags,
		simplify,
		userProperties,
		...aliasFields(asIdentity('onesignal_id', 'external_id'), { after: 'tags' }),
		optionsField(
			[additionalFields, createContactsAsUnsubscribed],
			addsFields(['app_id', 'identity']),
		),
	],
);
