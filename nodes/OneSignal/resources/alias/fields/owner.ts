import type { INodeProperties } from 'n8n-workflow';

import { withSteps } from '../../../fields/sends';
import { shownWhen } from '../../../fields/shownWhen';
import { userFields, userPath } from '../../../fields/user';
import { asUuid } from '../../../input/id';
import { read } from '../../../input/reader';
import { appPath, fill, param } from '../../../path';

const subscriptionId: INodeProperties = {
	displayName: 'Subscription ID',
	name: 'subscriptionId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
	description: 'The ID that OneSignal gave to one device or address of the user',
};

/** The identity of a user, pointed at by the user or by one of the user's subscriptions. */
export const ownerFields: INodeProperties[] = [
	{
		displayName: 'Find User By',
		name: 'findBy',
		type: 'options',
		options: [
			{ name: 'Subscription', value: 'subscription' },
			{ name: 'User', value: 'user' },
		],
		default: 'user',
		description: 'What you know: the user, or one device or address of the user',
	},
	...shownWhen({ findBy: ['user'] }, userFields),
	...shownWhen({ findBy: ['subscription'] }, [
		withSteps(subscriptionId, async function (request) {
			const id = read(this, subscriptionId, asUuid);
			const path = appPath(`/subscriptions/${param('subscriptionId')}/user/identity`);
			return { ...request, url: fill(this, path, subscriptionId, id) };
		}),
	]),
];

export const ownerPath = `${userPath}/identity`;
