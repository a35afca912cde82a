import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies } from '../support/install/dependencies.mjs';
import { step } from '../support/install/progress.mjs';
import { quickTests, stagesOfTests } from './chooseTests.mjs';
import { findMutants } from './findMutants.mjs';
import { describe } from './report.mjs';
import { openResults } from './results.mjs';
import { runTests } from './runTests.mjs';
import { drawSample } from './sample.cjs';
import { tryMutants } from './tryMutants.mjs';
import { createTypeCheck } from './typeCheck.mjs';
import { createWorkspace } from './workspace.mjs';

/**
 * Mutation testing: changes the code in one place, runs the tests until one fails, and goes on with the next place.
 * Stryker says what to change, but doesn't run the tests. Its own runner would load every test file anew for each mutant
 * of a declaration, which most of the nodes' code is, and it can't take a sample.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		seed: { type: 'string', default: '1' },
		sample: { type: 'string', default: '200' },
		again: { type: 'boolean', default: false },
		slow: { type: 'boolean', default: false },
	},
});
const paths = positionals.length > 0 ? positionals : ['nodes'];

/** @param {string} path */
const filesIn = (path) =>
	statSync(path).isDirectory()
		? readdirSync(path, { recursive: true }).map((file) => join(path, String(file)))
		: [path];

const files = paths
	.flatMap(filesIn)
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => path.endsWith('.ts'));

/** The result of the code as it is stands among the others, for a run that goes on. */
const unchanged = 'unchanged';

await installDependencies();
const types = createTypeCheck();
const mutants = await step(`Finding the mutants of ${paths.join(', ')}`, () => findMutants(files));
const sample = await step(`Drawing ${values.sample} of ${mutants.length} mutants`, async () =>
	drawSample(mutants, values.seed, Number(values.sample), types.compiles),
);
const workspaces = [createWorkspace(), createWorkspace()];
process.on('exit', () => workspaces.forEach(({ remove }) => remove()));
const results = openResults(`.cache/mutants/${values.seed}.jsonl`, values.again);
if (!results.get(unchanged)) {
	await step('Running the tests on the code as it is', async () => {
		const failures = await Promise.all(
			quickTests.map((tests, at) => runTests(workspaces[at].folder, [tests])),
		);
		const failure = failures.find((failed) => failed !== undefined);
		if (failure !== undefined) throw new Error(`A test fails without any mutant: ${failure}`);
		results.add({ id: unchanged, outcome: 'survived' });
	});
}
await tryMutants(sample, {
	workspaces,
	results,
	stages: stagesOfTests(values.slow),
	packageCompiles: types.packageCompiles,
});
console.log(`\n${describe(sample, results)}`);
