import { declaredNodeName, nodeName, organizationKey } from '../support/engine/types.mts';
import { chosenExamples } from '../support/chosenExamples.mts';
import { answersOf } from '../support/exampleAnswers.mts';
import type { Example } from '../support/examples.ts';
import { runExample } from '../support/runExample.mts';
import { apiKey, keyFor } from '../support/testCredential.mts';
import { useRecordingServer } from '../support/recordingServer.mts';

const asList = <T,>(one: T | T[] | undefined): T[] =>
	one === undefined ? [] : Array.isArray(one) ? one : [one];

const server = useRecordingServer();

/** Operations are declared in n8n's own format: what runs them here must do what n8n would do with them. */
const runners = [
	['the node', nodeName],
	["n8n's own routing", declaredNodeName],
];

describe.each(runners)('as %s runs it', (_runner, type) => {
	describe.each(chosenExamples)('$resource: $operation', ({ resource, operation, examples }) => {
		it.each(examples.map((example): [string, Example] => [example.when, example]))(
			'when %s',
			async (_when, example) => {
				server.responses.push(...answersOf(example, server.url));
				const { items, error } = await runExample(resource, operation, example, server.url, type);
				if (example.refuses === undefined) expect(error).toBeUndefined();

				expect(server.requests.map(({ method, path, body }) => ({ method, path, body }))).toEqual(
					asList(example.sends).map(({ method, path, body }) => ({ method, path, body })),
				);
				for (const [i, { headers }] of server.requests.entries()) {
					const isSigned = !asList(example.sends)[i].unsigned;
					const key = keyFor(resource, operation, example.given);
					expect(headers.authorization).toBe(isSigned ? `Key ${key}` : undefined);
					const usage = isSigned ? 'Acme | Partner Integration' : undefined;
					expect(headers['onesignal-usage']).toBe(usage);
				}
				if (example.refuses === undefined) {
					expect(items.map((item) => item.json)).toEqual(example.shows);
					for (const item of items) expect(item.pairedItem).toEqual({ item: 0 });
				} else {
					expect(error?.message).toMatch(asPattern(example.refuses));
					expect(error?.description).toMatch(asPattern(example.advises ?? ''));
					expect(JSON.stringify(error)).not.toContain(apiKey);
					expect(JSON.stringify(error)).not.toContain(organizationKey);
				}
			},
		);
	});
});

/** A text is meant whole. */
const asPattern = (words: string | RegExp): RegExp =>
	words instanceof RegExp ? words : new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
