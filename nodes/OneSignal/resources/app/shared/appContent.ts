import type { INodeProperties } from 'n8n-workflow';

import { additionalFields, addsFields } from '../../../fields/additionalFields';
import { optionsField } from '../../../fields/options';
import { requireChange } from '../../../checks/requireChange';
import { collection, bodyOption } from '../../../properties/routedField';
import { asUuid } from '../../../parse/id';
import { asBoolean } from '../../../parse/boolean';
import { asOptional } from '../../../parse/required';
import { androidCredentials, appleCredentials } from './platformCredentials';
import { webSettings } from './webSettings';

export const appName: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Corner Shop',
	description: 'Name shown in the OneSignal dashboard, up to 128 characters',
};

/** What the app needs for each platform: settings of its website, keys from Google and Apple. */
export const platformFields: INodeProperties[] = [
	collection(
		{
			displayName: 'Website',
			name: 'website',
			type: 'collection',
			default: {},
			placeholder: 'Add Setting',
		},
		webSettings,
	),
	collection(
		{
			displayName: 'Android',
			name: 'android',
			type: 'collection',
			default: {},
			placeholder: 'Add Setting',
		},
		androidCredentials,
	),
	collection(
		{
			displayName: 'iOS',
			name: 'ios',
			type: 'collection',
			default: {},
			placeholder: 'Add Setting',
		},
		appleCredentials,
	),
];

/** Moves an existing app; a new one has this field at the top. */
const organizationId = bodyOption(
	{
		displayName: 'Organization ID',
		name: 'organizationId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		description: 'ID of another organization to move the app to',
	},
	'organization_id',
	asOptional(asUuid),
);

const dataAsRootPayload = bodyOption(
	{
		displayName: 'Data as Root Payload',
		name: 'dataAsRootPayload',
		type: 'boolean',
		default: false,
		description:
			'Whether the data of a push is placed at the root of the payload that devices receive',
	},
	'additional_data_is_root_payload',
	asBoolean,
);

export const creationOptions = optionsField(
	[additionalFields, dataAsRootPayload],
	addsFields(['id', 'app_id', 'organization_id']),
);

export const updateOptions = optionsField(
	[additionalFields, dataAsRootPayload, organizationId],
	addsFields(['id', 'app_id']),
	requireChange("Fill in 'Name', a platform setting or an option."),
);
