import type { INodeProperties, INodePropertyOptions, PostReceiveAction } from 'n8n-workflow';

import type { ApiRequest } from '../request/http/httpClient';
import type { RequestHandler } from '../request/handlers/requestHandler';

/** What an operation is called, and the request it makes. */
export interface OperationEntry extends INodePropertyOptions {
	value: string;
	action: string;
	description: string;
	/** The request before the fields fill it in. */
	request: ApiRequest;
	/** How the request is sent; as one request of one item unless it says otherwise. */
	handler?: RequestHandler;
	/** Steps that turn the response into the item's output. */
	output?: PostReceiveAction[];
}

/** One thing the node can do: its menu entry, its request and the fields it asks for. */
export interface Operation {
	entry: OperationEntry;
	fields: INodeProperties[];
}

/** A kind of object in OneSignal and its operations. The first operation is the default. */
export interface Resource {
	entry: INodePropertyOptions;
	operations: Operation[];
}

export const operation = (entry: OperationEntry, fields: INodeProperties[]): Operation => ({
	entry,
	fields,
});

export const resource = (entry: INodePropertyOptions, operations: Operation[]): Resource => ({
	entry,
	operations,
});
