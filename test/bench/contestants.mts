import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { course } from './course.mts';
import { appId, type Contestant } from './engine.mts';

const ours = (parameters: INodeParameters): Contestant => ({
	type: 'n8n-nodes-onesignal.oneSignal',
	typeVersion: 1,
	parameters,
});

const theirs = (path: string, body: INodeParameters): Contestant => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		method: 'POST',
		url: `${course.server}${path}`,
		authentication: 'genericCredentialType',
		genericAuthType: 'httpHeaderAuth',
		sendBody: true,
		...body,
	},
});

/** Customers, as a table of them would come into a workflow. */
export const customers = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({
		id: `customer-${index}`,
		name: `Ada ${index}`,
		order: index,
		note: 'Two shirts, red and blue, to be left with the neighbours. '.repeat(12),
	}));

/** A push of its own for each customer: three fields with an expression. */
export const pushes = ours({
	resource: 'message',
	operation: 'sendPush',
	sendTo: 'users',
	aliasIds: '={{ $json.id }}',
	message: '=Hello {{ $json.name }}',
	title: '=Order {{ $json.order }}',
});

/** One message for all customers. */
export const sameForAll = ours({
	resource: 'message',
	operation: 'sendPush',
	sendTo: 'users',
	aliasIds: '={{ $json.id }}',
	message: 'Our shop is open again',
});

/** The same, but a request for each. */
export const sameButApart: Contestant = {
	...sameForAll,
	parameters: { ...sameForAll.parameters, options: { combineItems: 'never' } },
};

export const events = ours({
	resource: 'customEvent',
	operation: 'track',
	aliasId: '={{ $json.id }}',
	eventName: 'purchase',
	eventPropertiesMode: 'json',
	eventPropertiesJson: '={{ $json }}',
});

export const userWrites = ours({
	resource: 'user',
	operation: 'upsert',
	externalId: '={{ $json.id }}',
});

/** The same push, its body written as one expression: the least that the HTTP Request node can do. */
export const bareOnce = theirs('/notifications', {
	specifyBody: 'json',
	jsonBody: `={{ {
		app_id: '${appId}',
		target_channel: 'push',
		include_aliases: { external_id: [$json.id] },
		contents: { en: 'Hello ' + $json.name },
		headings: { en: 'Order ' + $json.order },
		idempotency_key: '4e7f0a3e-0000-4000-8000-' + String($json.order).padStart(12, '0'),
	} }}`,
});

/** The same push with a field and an expression for each part of it, as in the OneSignal node. */
export const bareFields = theirs('/notifications', {
	specifyBody: 'keypair',
	bodyParameters: {
		parameters: [
			{ name: 'app_id', value: appId },
			{ name: 'target_channel', value: 'push' },
			{ name: 'include_aliases', value: '={{ { external_id: [$json.id] } }}' },
			{ name: 'contents', value: "={{ { en: 'Hello ' + $json.name } }}" },
			{ name: 'headings', value: "={{ { en: 'Order ' + $json.order } }}" },
		],
	},
});

export const bareUserWrites = theirs(`/apps/${appId}/users`, {
	specifyBody: 'json',
	jsonBody: '={{ { identity: { external_id: $json.id } } }}',
});
