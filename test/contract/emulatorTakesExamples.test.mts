import { startFixtureEmulator } from '../support/fixtureEmulator.mts';
import type { Emulator } from '../support/emulator/emulator.mts';
import { allExamples } from '../support/allExamples.mts';
import type { Example } from '../support/examples.ts';
import { runExample } from '../support/runExample.mts';

let emulator: Emulator;
beforeAll(async () => {
	emulator = await startFixtureEmulator();
});
afterAll(async () => await emulator.close());
beforeEach(() => emulator.reset());

/** What an example plays out by itself: OneSignal's refusals and fields to come are staged. */
const isTakenBySome = ({ sends, refuses, when }: Example): boolean =>
	[sends ?? []].flat().length > 0 &&
	refuses === undefined &&
	when !== 'OneSignal has a field that the panel lacks';

const sending = allExamples
	.map((each) => ({ ...each, examples: each.examples.filter(isTakenBySome) }))
	.filter(({ examples }) => examples.length > 0);

describe.each(sending)('$resource: $operation', ({ resource, operation, examples }) => {
	it.each(examples.map((example): [string, Example] => [example.when, example]))(
		'is taken by the emulator when %s',
		async (_when, example) => {
			await runExample(resource, operation, example, emulator.url);
			const refused = emulator.requests
				.filter(({ status }) => status >= 400 && status !== 404)
				.map(({ status, response }) => ({ status, response }));
			expect(refused).toEqual([]);
			expect(emulator.requests.map(({ usage }) => usage)).toContain('Acme | Partner Integration');
		},
	);
});
