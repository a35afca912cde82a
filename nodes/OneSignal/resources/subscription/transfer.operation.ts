import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/operation';
import { plainOptions } from '../../fields/options';
import { withPreSend } from '../../properties/routedField';
import { subscriptionIdField, subscriptionPath } from '../../fields/subscriptionId';
import { identifyUserFields, readAliasLabel, userId } from '../../fields/user';
import { simplifyUser } from '../../output/simplifyUser';
import { asIdUnder } from '../../parse/id';
import { parseField } from '../../parse/parser';
import { setBodyValue } from '../../properties/setBodyValue';

const newOwner: INodeProperties = {
	...userId,
	description: 'ID of the user who gets the subscription, of the kind chosen above',
};

export const transfer = operation(
	{
		name: 'Transfer',
		value: 'transfer',
		action: 'Transfer subscription',
		description: 'Move a device or address to another user of the same app',
		request: { method: 'PATCH', url: `${subscriptionPath}/owner` },
		output: [simplifyUser],
	},
	[
		subscriptionIdField,
		...identifyUserFields,
		withPreSend(newOwner, async function (request) {
			const aliasLabel = readAliasLabel(this);
			setBodyValue(request, 'identity', {
				[aliasLabel]: parseField(this, newOwner, asIdUnder(aliasLabel)),
			});
			return request;
		}),
		plainOptions,
	],
);
