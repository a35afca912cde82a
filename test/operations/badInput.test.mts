import fc from 'fast-check';
import { inspect } from 'node:util';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useFastPolling } from '../support/fastPolling.mts';
import { useFixtureEmulator } from '../support/fixtureEmulator.mts';
import { runNode, type RunResult } from '../support/engine/run.mts';
import { examplesFor } from '../support/allExamples.mts';
import type { ExpectedRequest } from '../support/examples.ts';
import { fieldTargetsOf, type FieldTarget } from '../support/fuzz/fieldTargets.mts';
import {
	prototypePollution,
	leaksInItems,
	leaksInError,
	leaksInRequest,
} from '../support/fuzz/leakChecks.mts';
import { valuesFor } from '../support/fuzz/values.mts';
import { panels, type Panel } from '../support/panel.mts';
import { credentialFor } from '../support/testCredential.mts';

/** Together more than 10,000 inputs: so many runs for each operation, of so many items. */
const runs = 7;
const items = 30;

/** As many inputs in all for an operation that takes a single item. */
const sizeOf = ({ operation }: Panel) =>
	operation === 'sendAndWait' ? { runs: runs * items, items: 1 } : { runs, items };

/** One or two fields that get a value of its own from each item, in an example that is right else. */
interface Trial {
	given: INodeParameters;
	places: FieldTarget[];
	values: unknown[][];
}

useFastPolling();
const emulator = useFixtureEmulator();
const { stackTraceLimit } = Error;
beforeAll(() => {
	// n8n reads the stack of each of the thousands of refusals, which costs more than all the rest.
	Error.stackTraceLimit = 0;
});
afterAll(() => {
	Error.stackTraceLimit = stackTraceLimit;
});

/** A person chooses the method of a call, so the values of a menu lead to others. */
const withAnyMethod = (sent: ExpectedRequest[]): ExpectedRequest[] =>
	(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).flatMap((method) =>
		sent.map((each) => ({ ...each, method })),
	);

function trialsOf(panel: Panel): fc.Arbitrary<Trial> {
	const right = examplesFor(panel).filter(({ refuses }) => refuses === undefined);
	return fc
		.record({
			given: fc.constantFrom(...right.map(({ given }) => given)),
			places: fc.subarray(fieldTargetsOf(panel), { minLength: 1, maxLength: 2 }),
		})
		.chain(({ given, places }) =>
			fc.record({
				given: fc.constant(given),
				places: fc.constant(places),
				values: fc.array(fc.tuple(...places.map(({ field }) => valuesFor(field))), {
					minLength: sizeOf(panel).items,
					maxLength: sizeOf(panel).items,
				}),
			}),
		);
}

/** Runs the operation with an expression in each of the places, as n8n would. */
async function run(panel: Panel, { given, places, values }: Trial): Promise<RunResult | Error> {
	const { resource, operation } = panel;
	const parameters = structuredClone({ resource, operation, ...given });
	places.forEach(({ put }, i) => put(parameters as INodeParameters, `={{ $json.values[${i}] }}`));
	return await runNode(parameters as INodeParameters, {
		credential: credentialFor(emulator().url),
		items: values.map((each) => ({ values: each }) as IDataObject),
		node: { onError: 'continueRegularOutput' },
	}).catch((refused: Error) => refused);
}

/** An expression for what other fields depend on shows them all, and n8n wants the required ones. */
const isAskedFor = ({ message }: Error, { fields }: Panel): boolean =>
	/node has issues/.test(message) &&
	fields.some(({ field }) => message.includes(`Parameter "${field.displayName}" is required`));

/** What any operation on a user may ask first: whether there is one. */
const lookUp = { method: 'GET', path: '/apps/any/users/by/any/any/identity' };

async function findLeaks(panel: Panel, trial: Trial): Promise<string[]> {
	emulator().reset();
	const outcome = await run(panel, trial);
	if (outcome instanceof Error) return isAskedFor(outcome, panel) ? [] : [outcome.message];
	const sent = examplesFor(panel).flatMap(({ sends }) => [sends ?? []].flat());
	const expected = [...sent, lookUp, ...(panel.resource === 'api' ? withAnyMethod(sent) : [])];
	return [
		...(outcome.error ? [`ends the run: ${outcome.error.message}`] : []),
		...outcome.items.flatMap(({ error }) => (error ? leaksInError(error, panel) : [])),
		...leaksInItems(outcome, trial.values.length),
		...emulator().requests.flatMap((request) => leaksInRequest(request, expected)),
		...prototypePollution(),
	];
}

it.each(panels)(
	'$resource: $operation makes of any input a right request or a clear refusal',
	async (panel) => {
		const property = fc.asyncProperty(trialsOf(panel), async (trial) => {
			const leaks = await findLeaks(panel, trial);
			const names = trial.places.map(({ field }) => field.displayName);
			if (leaks.length > 0) throw new Error(`${names.join(', ')}: ${leaks.slice(0, 5).join('\n')}`);
		});
		await fc.assert(property, {
			seed: 1842,
			numRuns: sizeOf(panel).runs,
			// Looks for the smallest input that fails, but not for ever.
			interruptAfterTimeLimit: 45_000,
			markInterruptAsFailure: true,
			reporter: ({ failed, counterexample, errorInstance, interrupted }) => {
				if (failed)
					throw new Error(
						`${String(errorInstance ?? interrupted)}\n${inspect(counterexample?.[0].values, { depth: 4 }).slice(0, 2000)}`,
					);
			},
		});
	},
);
