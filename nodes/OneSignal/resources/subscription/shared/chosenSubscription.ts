import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { withPreSend } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';
import { subscriptionId, subscriptionPath } from '../../../fields/subscriptionId';
import { asUuid } from '../../../parse/id';
import { parseField } from '../../../parse/parser';
import { appPath, setPathParam, pathParam } from '../../../properties/pathParam';
import { asTokenType, readerOfType, tokenType } from './token';

const address: INodeProperties = {
	displayName: 'Address or Token',
	name: 'address',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. ada@example.com',
	description: 'The email address, the phone number with country code, or the push token',
};

const byToken = appPath(
	`/subscriptions_by_token/${pathParam('tokenType')}/${pathParam('address')}`,
);

/** One subscription, pointed at by its ID or by its address or token. */
export const subscriptionFields: INodeProperties[] = [
	{
		displayName: 'Find Subscription By',
		name: 'findSubscriptionBy',
		type: 'options',
		options: [
			{ name: 'Subscription ID', value: 'id' },
			{
				name: 'Address or Token',
				value: 'address',
				description: 'An email address, phone number or push token',
			},
		],
		default: 'id',
	},
	...shownWhen({ findSubscriptionBy: ['id'] }, [
		withPreSend(subscriptionId, async function (request) {
			const id = parseField(this, subscriptionId, asUuid);
			return { ...request, url: setPathParam(this, subscriptionPath, subscriptionId, id) };
		}),
	]),
	...shownWhen({ findSubscriptionBy: ['address'] }, [
		tokenType,
		withPreSend(address, async function (request) {
			const type = parseField(this, tokenType, asTokenType);
			const typed = setPathParam(this, byToken, tokenType, type);
			const url = setPathParam(this, typed, address, parseField(this, address, readerOfType(type)));
			return { ...request, url };
		}),
	]),
];

/** OneSignal changes subscriptions a moment later and answers with little or nothing. */
export async function reportUpdated(items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	return items.map(({ json }) => ({ json: { updated: true, ...json } }));
}
