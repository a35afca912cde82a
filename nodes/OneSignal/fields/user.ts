import type {
	IDataObject,
	IExecuteSingleFunctions,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import { asChoice } from '../parse/choice';
import { asId, asIdUnder } from '../parse/id';
import { parseField } from '../parse/parser';
import { asRequired } from '../parse/required';
import { appPath, setPathParam, pathParam } from '../properties/pathParam';
import { withPreSend } from '../properties/routedField';

/** The kinds of ID that every operation on users accepts. */
export const userIdTypes: INodePropertyOptions[] = [
	{
		name: 'External ID',
		value: 'externalId',
		description: 'Your own ID for the user, the one your app logs in with',
	},
	{
		name: 'OneSignal ID',
		value: 'oneSignalId',
		description: 'The ID OneSignal assigned. It can change when users are merged.',
	},
];

const alias: INodePropertyOptions = {
	name: 'Alias',
	value: 'alias',
	description: 'Another ID that you have stored for your users in OneSignal',
};

export const identifyUserBy: INodeProperties = {
	displayName: 'Identify User By',
	name: 'identifyUserBy',
	type: 'options',
	options: [alias, ...userIdTypes],
	default: 'externalId',
	builderHint: {
		propertyHint: 'Keep externalId unless the ID was read from OneSignal or is stored as an alias',
	},
	description:
		'The kind of ID you have for the user. The External ID is the safest choice: it is yours and never changes. <a href="https://documentation.onesignal.com/docs/en/aliases">More about IDs</a>.',
};

const aliasLabel: INodeProperties = {
	displayName: 'Alias Label',
	name: 'aliasLabel',
	type: 'string',
	required: true,
	displayOptions: { show: { identifyUserBy: ['alias'] } },
	default: '',
	placeholder: 'e.g. crm_id',
	description: 'Name of the alias, spelled exactly as in OneSignal',
};

/** The ID of a user. */
export const userId: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. customer-1842',
	description: 'ID of the user, of the kind chosen above',
};

/** Asks which kind of ID names the user, or the users. */
export const identifyUserFields: INodeProperties[] = [identifyUserBy, aliasLabel];

/** What OneSignal calls the kinds of ID that have a fixed name. */
export const oneSignalLabels: Record<string, string> = {
	externalId: 'external_id',
	oneSignalId: 'onesignal_id',
};

const asIdType = asRequired(asChoice(identifyUserBy));

/** The chosen kind of ID under OneSignal's name for it. */
export function readAliasLabel(context: IExecuteSingleFunctions): string {
	const chosen = parseField(context, identifyUserBy, asIdType);
	return oneSignalLabels[chosen] ?? parseField(context, aliasLabel, asId);
}

/** The same where the fields stand in a group. */
export function labelOf(
	context: IExecuteSingleFunctions,
	given: IDataObject,
	group: string,
): string {
	const nameOf = ({ displayName }: INodeProperties): string => `${group}: ${displayName}`;
	const chosen = given[identifyUserBy.name] ?? identifyUserBy.default;
	const idType = asIdType(context, chosen, nameOf(identifyUserBy));
	return oneSignalLabels[idType] ?? asId(context, given[aliasLabel.name], nameOf(aliasLabel));
}

/** Points at one user as OneSignal does: a kind of ID, and the ID itself. */
export const userFields: INodeProperties[] = [
	...identifyUserFields,
	withPreSend(userId, async function (request) {
		const label = readAliasLabel(this);
		const path = setPathParam(this, request.url, identifyUserBy, label);
		const id = parseField(this, userId, asIdUnder(label));
		return { ...request, url: setPathParam(this, path, userId, id) };
	}),
];

export const userPath = appPath(
	`/users/by/${pathParam(identifyUserBy.name)}/${pathParam(userId.name)}`,
);
