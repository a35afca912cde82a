import type { INodeProperties } from 'n8n-workflow';

import { subscriptionId, subscriptionPath } from '../../../fields/subscriptionId';
import { asUuid } from '../../../parse/id';
import { parseField } from '../../../parse/parser';
import { appPath, pathParam, setPathParam } from '../../../properties/pathParam';
import { withPreSend } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';
import { asOneSignalType, subscriptionType } from './subscriptionType';
import { asTokenOf, tokenField } from './token';

const token: INodeProperties = {
	...tokenField,
	required: true,
	placeholder: 'e.g. ada@example.com',
	description: 'Phone numbers with country code',
};

const byToken = appPath(
	`/subscriptions_by_token/${pathParam(subscriptionType.name)}/${pathParam(token.name)}`,
);

/** Where the subscription is known by its ID. */
export const byId = { identifySubscriptionBy: ['subscriptionId'] };

/** Where it is known by its token. */
export const byTokenOnly = { identifySubscriptionBy: ['token'] };

/** Points at one subscription, by its ID or by its token. */
export const identifySubscriptionFields: INodeProperties[] = [
	{
		displayName: 'Identify Subscription By',
		name: 'identifySubscriptionBy',
		type: 'options',
		options: [
			{ name: 'Subscription ID', value: 'subscriptionId' },
			{ name: 'Email Address, Phone Number or Token', value: 'token' },
		],
		default: 'subscriptionId',
	},
	...shownWhen(byId, [
		withPreSend(subscriptionId, async function (request) {
			const id = parseField(this, subscriptionId, asUuid);
			return { ...request, url: setPathParam(this, subscriptionPath, subscriptionId, id) };
		}),
	]),
	...shownWhen(byTokenOnly, [
		subscriptionType,
		withPreSend(token, async function (request) {
			const type = parseField(this, subscriptionType, asOneSignalType);
			const typed = setPathParam(this, byToken, subscriptionType, type);
			const url = setPathParam(this, typed, token, parseField(this, token, asTokenOf(type)));
			return { ...request, url };
		}),
	]),
];
