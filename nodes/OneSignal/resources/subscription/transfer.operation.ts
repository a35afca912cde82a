import type { INodeProperties } from 'n8n-workflow';

import { operation } from '../../properties/buildProperties';
import { plainOptions } from '../../fields/options';
import { withSteps } from '../../properties/routedField';
import { chosenSubscription, subscriptionPath } from '../../fields/subscriptionId';
import { aliasLabelFields, readAliasLabel } from '../../fields/user';
import { asId } from '../../parse/id';
import { read } from '../../parse/parser';
import { place } from '../../properties/setBodyValue';

const newOwner: INodeProperties = {
	displayName: 'User ID',
	name: 'aliasId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. customer-1842',
	description: 'The ID of the user who gets the subscription, of the kind chosen above',
};

export const transfer = operation(
	{
		name: 'Transfer',
		value: 'transfer',
		action: 'Transfer subscription',
		description: 'Give a device or address to another user of the same app',
		routing: { request: { method: 'PATCH', url: `${subscriptionPath}/owner` } },
	},
	[
		chosenSubscription,
		...aliasLabelFields,
		withSteps(newOwner, async function (request) {
			place(request, 'identity', { [readAliasLabel(this)]: read(this, newOwner, asId) });
			return request;
		}),
		plainOptions,
	],
);
