import type { INodeParameters } from 'n8n-workflow';

import { isObject } from '../../nodes/OneSignal/parse/json';
import { allExamples } from '../support/allExamples.mts';
import { runNode } from '../support/engine/run.mts';
import type { Example, ExampleResponse, ExpectedRequest } from '../support/examples.ts';
import { useRecordingServer, type ReceivedRequest } from '../support/recordingServer.mts';
import { credentialFor } from '../support/testCredential.mts';

/** Every example that succeeds, with its item twice: what one item does must not stop or replace what the other does. */
const server = useRecordingServer();

const listOf = <T,>(one: T | T[] | undefined): T[] =>
	one === undefined ? [] : ([one].flat() as T[]);

const isEqual = (actual: unknown, expected: unknown): boolean => {
	try {
		expect(actual).toEqual(expected);
		return true;
	} catch {
		return false;
	}
};

const isSame = (request: ReceivedRequest, { method, path, body }: ExpectedRequest): boolean =>
	request.method === method && request.path === path && isEqual(request.body, body);

/** Items may share a request: a look-up of one user, and everything that takes an idempotency key. */
const isShared = ({ method, path, body }: ExpectedRequest): boolean =>
	(method === 'GET' && path.endsWith('/identity')) ||
	/^\/notifications$|\/custom_events$/.test(path) ||
	'idempotency_key' in Object(body);

/** Items about one message share all that is looked up for it. */
const sharesLookups = (resource: string, operation: string): boolean =>
	`${resource} ${operation}` === 'message explainDelivery';

/** A dry run reads what its items share only once, and sends nothing else. */
function isDryRun({ given }: Example): boolean {
	const options: unknown = given.options;
	return isObject(options) && options.dryRun === true;
}

/** Repeated requests are attempts of one item, and a response depends on how many came before. */
const hasRetries = ({ sends }: Example): boolean => {
	const requests = listOf(sends).map(({ method, path }) => `${method} ${path}`);
	return new Set(requests).size < requests.length;
};

/** Waits for one answer, and says so before it sends anything: test/sendAndWait/requirements.test.mts. */
const takesOneItem = (operation: string): boolean => operation === 'sendAndWait';

const examples = allExamples
	.filter(({ operation }) => !takesOneItem(operation))
	.flatMap(({ resource, operation, examples: own }) =>
		own
			.filter((example) => example.refuses === undefined && !hasRetries(example))
			.map((example) => ({ resource, operation, when: example.when, example })),
	);

it.each(examples)('$resource: $operation when $when', async ({ resource, operation, example }) => {
	const { given, item = {}, shows = [] } = example;
	const sends = listOf(example.sends);
	const responses = listOf<ExampleResponse>(example.answer);
	server.respond = (request) => {
		const at = sends.findIndex((each) => isSame(request, each));
		const response = responses[Math.min(Math.max(at, 0), responses.length - 1)] ?? {};
		return JSON.parse(
			JSON.stringify(response).replaceAll('{server}', server.url),
		) as typeof response;
	};

	const { items, error } = await runNode({ resource, operation, ...given } as INodeParameters, {
		credential: credentialFor(server.url),
		items: [item, item],
	});

	expect(error).toBeUndefined();
	const outputs = [0, 1].map((index) =>
		items.filter(({ pairedItem }) => isEqual(pairedItem, { item: index })).map(({ json }) => json),
	);
	expect(outputs.map(({ length }) => length)).toEqual([shows.length, shows.length]);
	if (sends.some(isShared)) return;
	expect(outputs).toEqual([shows, shows]);
	if (sharesLookups(resource, operation)) return;
	const counts = sends.map((each) => server.requests.filter((one) => isSame(one, each)).length);
	const times = isDryRun(example) ? 1 : 2;
	expect(counts).toEqual(sends.map(() => times));
	expect(server.requests).toHaveLength(times * sends.length);
});
