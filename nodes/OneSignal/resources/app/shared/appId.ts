import type { INodeProperties } from 'n8n-workflow';

import { asUuid } from '../../../parse/id';
import { pathField, pathParam } from '../../../properties/pathParam';
import { withPreSend } from '../../../properties/routedField';

/** An app of the organization: from the list, or by its ID. */
export const appId: INodeProperties = {
	displayName: 'App',
	name: 'appId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'An app of your OneSignal organization',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an app…',
			typeOptions: { searchListMethod: 'searchApps', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		},
	],
};

/** Points at one app. */
export const appIdField = withPreSend(appId, pathField(appId, asUuid));

/** The path of the app that the field points at; that of the credential's app is `appPath`. */
export const appIdPath = `/apps/${pathParam(appId.name)}`;
