import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { allExamples, minimal } from '../../support/allExamples.mts';
import type { Example, ExampleResponse } from '../../support/examples.ts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { runExample } from '../../support/runExample.mts';
import { exchanges, redirects, type Exchange } from './statusExchanges.mts';

const server = useRecordingServer();
const elsewhere = useRecordingServer();

interface Subject {
	name: string;
	resource: string;
	operation: string;
	example: Pick<Example, 'given' | 'item'>;
	/** What OneSignal documents, to each of the requests that the operation makes. */
	answers: ExampleResponse[];
}

/** Every operation, by its example of what is required; a new operation joins by having one. */
const subjects = allExamples.flatMap(({ resource, operation, examples }): Subject[] =>
	examples
		.filter(({ when }) => when === minimal)
		.map(({ given, item, answer }) => ({
			name: `${resource} ${operation}`,
			resource,
			operation,
			example: { item, given: withOneAttempt(given) },
			answers: [answer].flat().filter((each) => each !== undefined),
		})),
);

function withOneAttempt(given: INodeParameters): INodeParameters {
	const options = { ...(given.options as INodeParameters), retries: { maxAttempts: 1 } };
	return { ...given, options };
}

/** Operations whose documentation shows a body, but whose success OneSignal may also tell by `{}`. */
const maySayNothing = [
	// Asynchronous: 202 says that the change is accepted.
	...['user update', 'user setTags', 'user deleteTags', 'user delete'],
	// The answer holds the IDs that are left.
	'alias delete',
	// 200 with `{}` for a new subscription.
	'subscription create',
	// Documented with 204 and no body.
	'inbox mark',
];

/** Accepted events are documented with `{}` and with an empty body alike, marks with no body. */
const mayBeEmpty = ['customEvent track', 'inbox mark'];

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Operations that reach several people, some of which OneSignal can report as not reached. */
const isSend = (operation: string): boolean => /^(send[A-Z]|start$)/.test(operation);

/** Whether the documentation of an operation lets this response count as success. */
function isSuccess({ name, operation, answers }: Subject, { status, body }: Exchange): boolean {
	if (status < 200 || status > 299) return false;
	const documented = answers[0].body;
	if (body === '' || status === 204) return mayBeEmpty.includes(name);
	if (JSON.stringify(body) === JSON.stringify(documented)) return true;
	// An empty list is a list.
	if (Array.isArray(documented)) return Array.isArray(body);
	if (isObject(body) && ('errors' in body || body.success === false)) {
		return (
			isSend(operation) && ('id' in body || 'notification_id' in body) && body.success !== false
		);
	}
	const isEnoughAsObject = JSON.stringify(documented) === '{}' || maySayNothing.includes(name);
	return isEnoughAsObject && isObject(body);
}

const filledIn = <T,>(part: T): T =>
	JSON.parse(JSON.stringify(part ?? null).replaceAll('{server}', server.url)) as T;

/** Lets an operation get this response to its first request, or to a later one. */
async function outcomeOf(
	{ resource, operation, example, answers }: Subject,
	exchange: Exchange,
	position = 0,
) {
	server.requests.length = 0;
	elsewhere.requests.length = 0;
	const { status, headers, body } = exchange;
	const responses = filledIn(answers);
	responses[position] = { status, headers, body: filledIn(body) };
	server.responses.splice(0, Infinity, ...responses);
	const { items, error } = await runExample(resource, operation, example, server.url);
	return {
		succeeded: error === undefined,
		saysSent: items.some(({ json }) => json.status === 'sent'),
		requests: server.requests.length,
		strayRequests: elsewhere.requests.length,
	};
}

const describeExchange = ({ status, headers = {}, body }: Exchange): string =>
	`${status} ${'location' in headers ? 'with Location ' : ''}${JSON.stringify(body).slice(0, 80)}`;

describe.each(subjects)('$name', (subject) => {
	const responses = (): Exchange[] => exchanges(subject.answers[0].body, elsewhere.url);

	it('succeeds only where the response proves it, and follows no redirect', async () => {
		const found: string[] = [];
		for (const exchange of responses()) {
			const { succeeded, requests, strayRequests } = await outcomeOf(subject, exchange);
			const isRight =
				succeeded === isSuccess(subject, exchange) &&
				strayRequests === 0 &&
				(succeeded ? requests >= 1 : requests === 1);
			if (!isRight)
				found.push(
					`${describeExchange(exchange)}: ${JSON.stringify({ succeeded, requests, strayRequests })}`,
				);
		}
		expect(found).toEqual([]);
	});
});

const fileExports = subjects.filter(({ answers }) => answers.length > 1);

it.each(fileExports)('$name follows no redirect of its file', async (subject) => {
	for (const exchange of redirects('id\ns-1\n', elsewhere.url)) {
		expect(await outcomeOf(subject, exchange, 1)).toMatchObject({
			succeeded: false,
			requests: 2,
			strayRequests: 0,
		});
	}
});

const sends = subjects.filter(({ operation }) => isSend(operation));

it.each(sends)('$name never says "sent" without an ID', async (subject) => {
	const without: unknown[] = [{}, null, [], '', 'OK', '<html></html>', { id: '' }, { id: null }];
	for (const status of [200, 201, 202, 204]) {
		for (const body of [...without, { external_id: null }, { success: true }]) {
			expect(await outcomeOf(subject, { status, body } as Exchange)).toMatchObject({
				succeeded: false,
				saysSent: false,
			});
		}
	}
});
