import { ExecuteContext } from 'n8n-core';
import type { INodeParameters } from 'n8n-workflow';

import { allExamples, minimal } from '../../support/allExamples.mts';
import { runNode } from '../../support/engine/run.mts';
import { useRecordingServer } from '../../support/recordingServer.mts';
import { credentialFor } from '../../support/testCredential.mts';

const server = useRecordingServer({ status: 400, body: { errors: ['No'] } });

/** Calls of a method of n8n's, with the names they ask for. */
function recordCalls(method: string): { calls: unknown[]; stop: () => void } {
	let owner = ExecuteContext.prototype as object;
	while (!Object.hasOwn(owner, method)) owner = Object.getPrototypeOf(owner) as object;
	const spy = jest.spyOn(owner as Record<string, (name: string) => unknown>, method);
	return {
		get calls() {
			return spy.mock.calls.map(([name]) => name);
		},
		stop: () => spy.mockRestore(),
	};
}

async function callsWith(method: string, parameters: INodeParameters, count: number) {
	const recorded = recordCalls(method);
	await runNode(parameters, {
		credential: credentialFor(server.url),
		items: Array.from({ length: count }, (_, i) => ({ i })),
		node: { onError: 'continueRegularOutput' },
	});
	const { calls } = recorded;
	recorded.stop();
	return calls;
}

const operations = allExamples.flatMap(({ resource, operation, examples }) =>
	examples
		.filter(({ when }) => when === minimal)
		.map(({ given }) => ({ resource, operation, given })),
);

describe('n8n is asked no more often for many items than it has to be', () => {
	it.each(operations)('$resource $operation', async ({ resource, operation, given }) => {
		const parameters = { resource, operation, ...given } as INodeParameters;
		// It copies the node, with all parameters, for each call.
		const copies = (await callsWith('getNode', parameters, 1)).length;
		expect(await callsWith('getNode', parameters, 5)).toHaveLength(copies);
		const read = (await callsWith('_getNodeParameter', parameters, 5)).map(String);
		const added = Object.keys(Object(given.options)).map((name) => `options.${name}`);
		const options = read.filter((name) => name.startsWith('options.'));
		expect(options.filter((name) => !added.includes(name))).toEqual([]);
	});
});
