import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import type { Account } from '../http/account';
import type { ApiRequest, ApiResponse } from '../http/httpClient';

/** How one kind of request carries its idempotency key, and how those of all items are sent. */
export interface KeyedKind {
	/** The recipients of a request, in a form that is equal for equal people. */
	audienceOf(body: IDataObject): string[];
	/** What a request says, without its recipients. */
	contentOf(body: IDataObject): string;
	withKey(request: ApiRequest, key: string): ApiRequest;
	/** The response that stands for a request that an earlier try of the run has sent. */
	remembered(id?: string): Pick<ApiResponse, 'statusCode' | 'body'>;
	/** Sends the requests of all items of a run, and settles each entry. */
	sendAll(entries: BatchEntry[]): Promise<void>;
}

/** The request of one item, before it has its idempotency key, waiting for those of the other items. */
export interface BatchEntry {
	context: IExecuteSingleFunctions;
	/** The item's index. */
	item: number;
	account: Account;
	request: ApiRequest;
	audience: string[];
	content: string;
	resolve(response: ApiResponse): void;
	reject(reason: unknown): void;
}
