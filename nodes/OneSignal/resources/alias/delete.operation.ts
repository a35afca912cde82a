import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/buildProperties';
import { knownUserOptions } from '../../fields/userNotFound';
import { withSteps } from '../../properties/routedField';
import { userFields, userPath } from '../../fields/user';
import { asId } from '../../parse/id';
import type { Reader } from '../../parse/parser';
import { refusal } from '../../parse/validationError';
import { fillsPath, param } from '../../properties/pathParam';
import { sendToUser } from '../../request/handlers/userRequest';
import { reportDeleted } from '../../request/toItems';

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
const asDeletable: Reader<string> = (context, value, label) => {
	const name = asId(context, value, label);
	if (name !== 'onesignal_id') return name;
	throw refusal(
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
		routing: {
			request: {
				method: 'DELETE',
				url: `${userPath}/identity/${param(aliasToDelete.name)}`,
			},
			operations: { pagination: sendToUser },
			output: { postReceive: [reportDeleted] },
		},
	},
	[
		...userFields,
		withSteps(aliasToDelete, fillsPath(aliasToDelete, asDeletable)),
		knownUserOptions,
	],
);
