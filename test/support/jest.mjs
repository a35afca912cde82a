import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './install/command.mjs';
import { step } from './install/progress.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * @typedef {object} Report what Jest writes down, as far as it is read here
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numRuntimeErrorTestSuites
 * @property {Array<{ name: string, status: string, message: string, assertionResults: Assertion[] }>} testResults
 */

/** @typedef {{ status: string, fullName: string }} Assertion */

const config = ['-c', 'test/jest.config.cjs'];

/** What Node runs, with the first arguments, where Jest has a process of its own. */
export const jestProgram = ['node_modules/jest/bin/jest.js', ...config];

/** Everything but what needs a real n8n, and what has to run alone to measure memory. */
export const unitTests = ['--testPathIgnorePatterns', '/test/n8n/', '/test/memory/'];

/** Tests at volume need up to 2 GB, more than Node takes on a small machine. */
export const roomy = { NODE_OPTIONS: '--max-old-space-size=6144' };

/**
 * Each run has its own, since several may go on at once.
 * @param {string} title
 */
const reportOf = (title) => join('.cache', 'jest', `${title.replace(/\W+/g, '-')}.json`);

/**
 * What a run wrote down, if it came that far.
 * @param {string} path
 */
export function readReport(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return undefined;
	}
}

/** @param {Report} report */
function tellFindings({ testResults }) {
	for (const { message } of testResults.filter(({ status }) => status === 'failed')) {
		console.log(message);
	}
	const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
	const skipped = tests.filter(({ status }) => status === 'pending' || status === 'todo');
	for (const { fullName } of skipped) console.log(`  skipped: ${fullName}`);
}

/**
 * @param {Report} report
 * @returns {Tally}
 */
const tallyOf = (report) => ({
	passed: report.numPassedTests,
	failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
	skipped: report.numPendingTests + report.numTodoTests,
});

/**
 * Runs some of the Jest tests and counts them one by one.
 * @param {string} title
 * @param {string[]} selection
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Tally>}
 */
export async function runJest(title, selection, env) {
	const reportFile = reportOf(title);
	mkdirSync(dirname(reportFile), { recursive: true });
	rmSync(reportFile, { force: true });
	const args = [...config, '--json', '--outputFile', reportFile, ...selection];
	/** @type {unknown} */
	const failure = await step(title, () => run('jest', args, { env, minutes: 40 }), 30_000).catch(
		(error) => error,
	);
	/** @type {Report | undefined} */
	const report = readReport(reportFile);
	if (report) tellFindings(report);
	const tally = report ? tallyOf(report) : { passed: 0, failed: 0, skipped: 0 };
	if (!(failure instanceof Error) || tally.failed > 0) return tally;
	// Jest itself gave up, or found no test: nothing of that is a success
	console.log(failure.message);
	return { ...tally, failed: 1 };
}

/**
 * Runs Jest in front of a person, who reads its own report and may type into its watch mode.
 * @param {string[]} args those that begin with `--inspect` are for Node: they let a debugger attach
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function showJest(args, env) {
	/** @param {string} arg */
	const isForNode = (arg) => arg.startsWith('--inspect');
	const inspect = args.filter(isForNode);
	// a debugger sees one process, not the workers of another
	const inOneProcess = inspect.length > 0 ? ['--runInBand'] : [];
	const jest = spawn(
		process.execPath,
		[...inspect, ...jestProgram, ...inOneProcess, ...args.filter((arg) => !isForNode(arg))],
		{ env: { ...process.env, ...env }, stdio: 'inherit' },
	);
	const [code] = await once(jest, 'exit');
	process.exitCode = code ?? 1;
}
