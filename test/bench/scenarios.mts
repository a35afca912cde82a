import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { benchEnvironment } from './benchEnvironment.mts';
import { appId, type Scenario } from './engine.mts';

const oneSignalScenario = (parameters: INodeParameters): Scenario => ({
	type: 'n8n-nodes-onesignal.oneSignal',
	typeVersion: 1,
	parameters,
});

const httpRequestScenario = (path: string, body: INodeParameters): Scenario => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		method: 'POST',
		url: `${benchEnvironment.server}${path}`,
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

/** A different push for each customer: three fields with an expression. */
export const personalMessages = oneSignalScenario({
	resource: 'message',
	operation: 'sendPush',
	sendTo: 'users',
	userIds: '={{ $json.id }}',
	message: '=Hello {{ $json.name }}',
	title: '=Order {{ $json.order }}',
});

/** One message for all customers. */
export const identicalMessages = oneSignalScenario({
	resource: 'message',
	operation: 'sendPush',
	sendTo: 'users',
	userIds: '={{ $json.id }}',
	message: 'Our shop is open again',
});

/** The same, with one request per customer. */
export const identicalMessagesUnbatched: Scenario = {
	...identicalMessages,
	parameters: { ...identicalMessages.parameters, options: { combineItems: 'never' } },
};

export const events = oneSignalScenario({
	resource: 'customEvent',
	operation: 'track',
	userId: '={{ $json.id }}',
	eventName: 'purchase',
	eventPropertiesMode: 'json',
	eventPropertiesJson: '={{ $json }}',
});

export const userWrites = oneSignalScenario({
	resource: 'user',
	operation: 'upsert',
	externalId: '={{ $json.id }}',
});

/** The same push, its body written as one expression: the least work for the HTTP Request node. */
export const httpRequestSingleExpression = httpRequestScenario('/notifications', {
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
export const httpRequestFieldExpressions = httpRequestScenario('/notifications', {
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

export const httpRequestUserWrites = httpRequestScenario(`/apps/${appId}/users`, {
	specifyBody: 'json',
	jsonBody: '={{ { identity: { external_id: $json.id } } }}',
});
