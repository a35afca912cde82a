import { rmSync } from 'node:fs';
import { installChromium } from './support/install/chromium.mjs';
import { run } from './support/install/command.mjs';
import { installDependencies } from './support/install/dependencies.mjs';
import { installHost } from './support/install/host.mjs';
import { hosts } from './support/install/hosts.mjs';
import { runJest } from './support/jest.mjs';
import { step } from './support/install/progress.mjs';

/** @typedef {import('./support/jest.mjs').Tally} Tally */

const absent = 'none';

/**
 * One suite that is one test: a program that is content or not.
 * @param {string} title
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function check(title, program, args) {
	try {
		await step(title, () => run(program, args));
		return { passed: 1, failed: 0, skipped: 0 };
	} catch (error) {
		console.log(error instanceof Error ? error.message : error);
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

/** Tests learn from the environment what is here; without n8n theirs count as skipped. */
async function announceHost() {
	try {
		process.env.ONESIGNAL_TEST_N8N = await installHost(hosts.current);
	} catch (error) {
		console.log(`n8n cannot be installed here, so its tests are skipped: ${error}`);
		process.env.ONESIGNAL_TEST_N8N = absent;
	}
}

async function announceChromium() {
	const found = await installChromium().catch((error) => console.log(String(error)));
	if (!found) console.log('There is no Chromium here, so the tests of the editor are skipped');
	process.env.ONESIGNAL_TEST_CHROMIUM = found ?? absent;
}

async function build() {
	// what an earlier build left would be packed too
	rmSync('dist', { recursive: true, force: true });
	return await check('Build', 'npm', ['run', 'build']);
}

/** @returns {Promise<Tally>} */
async function demo() {
	if (process.env.ONESIGNAL_TEST_N8N === absent) return { passed: 0, failed: 0, skipped: 1 };
	return await check('Demo', process.execPath, ['test/n8n/demo.mjs']);
}

const suites = [
	() => check('Lint', 'n8n-node', ['lint']),
	() => check('Format', 'prettier', ['--check', '.']),
	() => check('Types of the package', 'tsc', ['--noEmit']),
	() => check('Types of the tests', 'tsc', ['-p', 'test']),
	build,
	() => runJest('Tests', ['--testPathIgnorePatterns', '/test/n8n/']),
	() => runJest('Tests in a real n8n', ['--runInBand', '--forceExit', '/test/n8n/']),
	demo,
];

async function runAll() {
	/** @type {Tally[]} */
	const tallies = [];
	for (const suite of suites) tallies.push(await suite());
	/** @param {keyof Tally} kind */
	const sum = (kind) => tallies.reduce((total, tally) => total + tally[kind], 0);
	return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

await installDependencies();
await announceHost();
await announceChromium();
const { passed, failed, skipped } = await runAll();
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
