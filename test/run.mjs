import { build } from './support/build.mjs';
import { run } from './support/install/command.mjs';
import { installDependencies } from './support/install/dependencies.mjs';
import { hosts } from './support/install/hosts.mjs';
import { absent, installMachine } from './support/install/machine.mjs';
import { step } from './support/install/progress.mjs';
import { roomy, runJest, unitTests } from './support/jest.mjs';
import { judge, readRules } from './support/verdict.cjs';

/** @typedef {import('./support/jest.mjs').Tally} Tally */
/** @typedef {() => Promise<Tally>} Suite */

// both wait for the network
const machine = installMachine();
await installDependencies();

/**
 * One suite that is one test: work that succeeds or fails.
 * @param {string} title
 * @param {() => Promise<unknown>} work
 * @returns {Suite}
 */
const check = (title, work) => async () => {
	try {
		await step(title, work);
		return { passed: 1, failed: 0, skipped: 0 };
	} catch (error) {
		console.log(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1, skipped: 0 };
	}
};

/** @type {Suite} */
async function demo() {
	if ((await machine.folders.current) === absent) return { passed: 0, failed: 0, skipped: 1 };
	return await check('Demo', () => run(process.execPath, ['test/n8n/demo.mjs']))();
}

/**
 * Jest learns from the environment which n8n it is to use.
 * @param {keyof typeof hosts} name
 * @param {...string} args
 * @returns {Suite}
 */
const testIn =
	(name, ...args) =>
	async () => {
		const { n8n, node, tests } = hosts[name];
		const env = {
			ONESIGNAL_TEST_HOST: name,
			ONESIGNAL_TEST_N8N: await machine.folders[name],
			ONESIGNAL_TEST_CHROMIUM: await machine.chromium,
		};
		await machine.queueServers;
		const title = `Tests in a real n8n ${n8n} on Node ${node} (${name})`;
		return await runJest(title, ['--forceExit', ...args, tests], env);
	};

/** @type {Suite} */
async function tests() {
	const env = { ...roomy, ONESIGNAL_TEST_CHROMIUM: await machine.chromium };
	return await runJest('Tests', unitTests, env);
}

/**
 * Alone, since what other tests leave behind in the process would count.
 * @type {Suite}
 */
const testsOfMemory = () => runJest('Tests of memory', ['--runInBand', '/test/memory/']);

/** @param {Suite[]} suites */
async function inSequence(...suites) {
	/** @type {Tally[]} */
	const tallies = [];
	for (const suite of suites) tallies.push(await suite());
	return tallies;
}

// each of these takes one processor, most of the others take two
const checks = await Promise.all([
	inSequence(
		check('Lint', () => run('n8n-node', ['lint'])),
		check('Build', build),
	),
	inSequence(
		check('Format', () => run('prettier', ['--check', '.'])),
		check('Types of the tests', () => run('tsc', ['-p', 'test'])),
	),
]);
const outsideN8n = await inSequence(tests, testsOfMemory);
// three processes for two processors: one of them often waits, for a retry or for the time of a question to be over
const inN8n = await Promise.all([
	inSequence(testIn('current')),
	inSequence(testIn('longTerm', '--runInBand'), testIn('next', '--runInBand'), demo),
]);

const rules = readRules(process.argv.slice(2), process.env);
const hasN8n = (await machine.folders.current) !== absent;
const { tally, reasons } = judge([...checks.flat(), ...outsideN8n, ...inN8n.flat()], rules, hasN8n);
for (const reason of reasons) console.log(`\n${reason}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exitCode = reasons.length > 0 ? 1 : 0;
