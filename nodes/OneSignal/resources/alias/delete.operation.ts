import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { knownUserOptions } from '../../fields/userNotFound';
import { withPreSend } from '../../properties/routedField';
import { userFields, userPath } from '../../fields/user';
import { asId } from '../../parse/id';
import type { Parser } from '../../parse/parser';
import { validationError } from '../../parse/validationError';
import { pathField, pathParam } from '../../properties/pathParam';
import { userRequest } from '../../request/handlers/userRequest';
import { reportDeleted } from '../../output/reportDeleted';

const aliasToDelete: INodeProperties = {
	displayName: 'Alias to Delete',
	name: 'aliasToDelete',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. crm_id',
	description:
		'Label of the alias, spelled exactly as in OneSignal. Deleting external_id makes the user anonymous.',
};

/** OneSignal assigns this one to every user and needs it itself. */
const asDeletable: Parser<string> = (context, value, label) => {
	const name = asId(context, value, label);
	if (name !== 'onesignal_id') return name;
	throw validationError(
		context,
		`'${label}' can't be "onesignal_id", which every user needs`,
		'Enter an alias that you have set. To delete the user, use User > Delete.',
	);
};

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete user alias',
		description: 'Remove an alias from a user',
		request: {
			method: 'DELETE',
			url: `${userPath}/identity/${pathParam(aliasToDelete.name)}`,
		},
		handler: userRequest,
		output: [reportDeleted],
	},
	[
		...userFields,
		withPreSend(aliasToDelete, pathField(aliasToDelete, asDeletable)),
		knownUserOptions,
	],
);
