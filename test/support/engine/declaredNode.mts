import type { INodeProperties, INodePropertyOptions, INodeType } from 'n8n-workflow';

import { OneSignal } from '../../../nodes/OneSignal/OneSignal.node.ts';
import type { OperationEntry } from '../../../nodes/OneSignal/properties/operation.ts';
import { sendRequest } from '../../../nodes/OneSignal/request/handlers/sendRequest.ts';
import { resources } from '../../../nodes/OneSignal/resources/index.ts';

/** An operation in the form that n8n's RoutingNode runs. */
const routedEntry = ({ name, value, request, handler, output }: OperationEntry) => ({
	name,
	value,
	routing: {
		request,
		...(handler && { operations: { pagination: handler } }),
		...(output && { output: { postReceive: output } }),
	},
});

const entriesOf = (resource: unknown): INodePropertyOptions[] =>
	(resources.find(({ entry }) => entry.value === resource)?.operations ?? []).map(
		({ entry }) => routedEntry(entry) as INodePropertyOptions,
	);

function routed(property: INodeProperties): INodeProperties {
	// RoutingNode calls a pagination handler only where some property asks it to.
	if (property.name === 'resource') return { ...property, routing: { send: { paginate: true } } };
	if (property.name !== 'operation') return property;
	return { ...property, options: entriesOf(property.displayOptions?.show?.resource?.[0]) };
}

/** The node without its own `execute`: n8n's RoutingNode runs its operations. */
export function declaredNode(): INodeType {
	const { description, methods } = new OneSignal();
	return {
		description: {
			...description,
			requestDefaults: { baseURL: 'https://api.onesignal.com' },
			requestOperations: { pagination: sendRequest },
			properties: description.properties.map(routed),
		},
		methods,
	};
}
