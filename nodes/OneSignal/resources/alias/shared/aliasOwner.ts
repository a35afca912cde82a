import type { INodeProperties } from 'n8n-workflow';

import { withPreSend } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';
import { subscriptionId, subscriptionPath } from '../../../fields/subscriptionId';
import { userFields, userPath } from '../../../fields/user';
import { asUuid } from '../../../parse/id';
import { parseField } from '../../../parse/parser';
import { setPathParam } from '../../../properties/pathParam';

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
		withPreSend(subscriptionId, async function (request) {
			const id = parseField(this, subscriptionId, asUuid);
			const path = `${subscriptionPath}/user/identity`;
			return { ...request, url: setPathParam(this, path, subscriptionId, id) };
		}),
	]),
];

export const ownerPath = `${userPath}/identity`;
