import type { INodeProperties } from 'n8n-workflow';

import { additionalFields, addsFields } from '../../../fields/additionalFields';
import { optionsField } from '../../../fields/options';
import { requireChange } from '../../../checks/requireChange';
import { collection, bodyOption } from '../../../properties/routedField';
import { asUuid } from '../../../parse/id';
import { asOptional } from '../../../parse/required';
import { asBoolean } from '../../../parse/boolean';
import { androidCredentials, appleCredentials } from './credentials';
import { webSettings } from './web';

export const name: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Corner Shop',
	description: 'How the app is called in OneSignal; at most 128 characters',
};

/** What the app needs for each platform, as its owner has it from Apple, Google and the website. */
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

/** Another organization for an app that exists; a new one is given its own. */
const moveTo = bodyOption(
	{
		displayName: 'Move to Organization',
		name: 'moveTo',
		type: 'string',
		default: '',
		placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		description: 'The ID of another organization that the app shall belong to',
	},
	'organization_id',
	asOptional(asUuid),
);

const dataAsRoot = bodyOption(
	{
		displayName: 'Data as Root Payload',
		name: 'additionalDataIsRootPayload',
		type: 'boolean',
		default: false,
		description: 'Whether data of a push stands at the top of what the device gets',
	},
	'additional_data_is_root_payload',
	asBoolean,
);

export const creationOptions = optionsField(
	[additionalFields, dataAsRoot],
	addsFields(['id', 'app_id', 'organization_id']),
);

export const updateOptions = optionsField(
	[additionalFields, dataAsRoot, moveTo],
	addsFields(['id', 'app_id']),
	requireChange("Fill in a new 'Name', or a setting of a platform."),
);
