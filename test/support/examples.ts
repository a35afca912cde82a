import type { IDataObject, INodeParameters } from 'n8n-workflow';

/** What leaves n8n: one request. */
export interface ExpectedRequest {
	method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
	/** With its query, encoded as it travels. */
	path: string;
	body?: unknown;
	/** Goes to the storage of files, which gets neither the key nor the partner header. */
	unsigned?: true;
}

/** How OneSignal answers: a body, with 200 unless it says else; `{server}` in it is where the answer comes from. */
export interface ExampleResponse {
	status?: number;
	headers?: Record<string, string>;
	body?: unknown;
}

/** One use of an operation: given these fields, this is sent and, once answered, this is shown. */
export interface Example {
	/** Finishes a sentence that begins with "when". */
	when: string;
	given: INodeParameters;
	/** The item that comes in; expressions of `given` may use it. */
	item?: IDataObject;
	/** Whether an AI agent has the node as a tool. */
	isTool?: true;
	/** Whether OneSignal answers with more than it documents: what n8n's editor shows before a run has nothing of it. */
	isUndocumented?: true;
	/** The requests that leave; none where the node refuses by itself. */
	sends?: ExpectedRequest | ExpectedRequest[];
	answer?: ExampleResponse | ExampleResponse[];
	/** The items that the person sees. */
	shows?: unknown[];
	/** What the person reads instead: the message, and the advice below it. */
	refuses?: string | RegExp;
	advises?: string | RegExp;
}

export interface Examples {
	resource: string;
	operation: string;
	examples: Example[];
}

export const examplesOf = (resource: string, operation: string, examples: Example[]): Examples => ({
	resource,
	operation,
	examples,
});

/** Any key of ours: a UUID in the shape of version 4. */
export const anyIdempotencyKey: unknown = expect.stringMatching(
	/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
);
