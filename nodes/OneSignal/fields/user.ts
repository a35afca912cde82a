import type { IExecuteSingleFunctions, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { asId, asIdUnder } from '../parse/id';
import { parseField } from '../parse/parser';
import { appPath, setPathParam, pathParam } from '../properties/pathParam';
import { withPreSend } from '../properties/routedField';

/** The IDs by which any operation takes a user. */
export const userIds: INodePropertyOptions[] = [
	{
		name: 'External ID',
		value: 'external_id',
		description: 'Your own ID of the user, the same that your app logs in with',
	},
	{
		name: 'OneSignal ID',
		value: 'onesignal_id',
		description: 'The ID that OneSignal gave. It can change when users are merged.',
	},
];

const customAlias: INodePropertyOptions = {
	name: 'Custom Alias',
	value: 'custom',
	description: 'Another name that you gave your users in OneSignal',
};

const label: INodeProperties = {
	displayName: 'Identify User By',
	name: 'aliasLabel',
	type: 'options',
	options: [customAlias, ...userIds],
	default: 'external_id',
	description:
		'Which of the IDs of a user you have. The External ID is the safest: it is yours and never changes. <a href="https://documentation.onesignal.com/docs/en/aliases">More about IDs</a>.',
};

const customLabel: INodeProperties = {
	displayName: 'Alias Label',
	name: 'customAliasLabel',
	type: 'string',
	required: true,
	displayOptions: { show: { aliasLabel: ['custom'] } },
	default: '',
	placeholder: 'e.g. crm_id',
	description: 'The name of the alias, spelled exactly as in OneSignal',
};

const id: INodeProperties = {
	displayName: 'User ID',
	name: 'aliasId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. customer-1842',
	description: 'The ID of the user, of the kind chosen above',
};

/** Which of the aliases of a user is meant; asked for with one user or with many. */
export const aliasLabelFields: INodeProperties[] = [label, customLabel];

/** The label as OneSignal knows it. */
export function readAliasLabel(context: IExecuteSingleFunctions): string {
	const chosen = parseField(context, label, asId);
	return chosen === 'custom' ? parseField(context, customLabel, asId) : chosen;
}

/** Points at one user the way OneSignal does: a kind of ID, and the ID itself. */
export const userFields: INodeProperties[] = [
	...aliasLabelFields,
	withPreSend(id, async function (request) {
		const aliasLabel = readAliasLabel(this);
		const labelled = setPathParam(this, request.url, label, aliasLabel);
		const userId = parseField(this, id, asIdUnder(aliasLabel));
		return { ...request, url: setPathParam(this, labelled, id, userId) };
	}),
];

export const userPath = appPath(`/users/by/${pathParam('aliasLabel')}/${pathParam('aliasId')}`);
