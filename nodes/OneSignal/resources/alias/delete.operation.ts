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
	displayName: 'Label to Delete',
	name: 'labelToDelete',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. crm_id',
	description:
		'The label of the alias, spelled exactly as in OneSignal. Without external_id the user becomes anonymous.',
};

/** OneSignal gives every user this one and needs it itself. */
const asDeletable: Parser<string> = (context, value, label) => {
	const name = asId(context, value, label);
	if (name !== 'onesignal_id') return name;
	throw validationError(
		context,
		`'${label}' is "onesignal_id", which OneSignal itself gives to every user`,
		'Name an alias that you have set. To remove the whole user, use User > Delete.',
	);
};

export const remove = operation(
	{
		name: 'Delete',
		value: 'delete',
		action: 'Delete alias of user',
		description: 'Take one of the IDs off a user; the others stay',
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
