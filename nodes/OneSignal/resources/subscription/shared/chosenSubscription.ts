import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';

import { withSteps } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';
import { subscriptionId, subscriptionPath } from '../../../fields/subscriptionId';
import { asUuid } from '../../../parse/id';
import { read } from '../../../parse/parser';
import { appPath, fill, param } from '../../../properties/pathParam';
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

const byToken = appPath(`/subscriptions_by_token/${param('tokenType')}/${param('address')}`);

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
		withSteps(subscriptionId, async function (request) {
			const id = read(this, subscriptionId, asUuid);
			return { ...request, url: fill(this, subscriptionPath, subscriptionId, id) };
		}),
	]),
	...shownWhen({ findSubscriptionBy: ['address'] }, [
		tokenType,
		withSteps(address, async function (request) {
			const type = read(this, tokenType, asTokenType);
			const typed = fill(this, byToken, tokenType, type);
			const url = fill(this, typed, address, read(this, address, readerOfType(type)));
			return { ...request, url };
		}),
	]),
];

/** OneSignal changes subscriptions a moment later and answers with little or nothing. */
export async function reportUpdated(items: INodeExecutionData[]): Promise<INodeExecutionData[]> {
	return items.map(({ json }) => ({ json: { updated: true, ...json } }));
}
