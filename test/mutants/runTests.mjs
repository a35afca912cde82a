import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../support/install/command.mjs';
import { jestProgram, readReport, roomy } from '../support/jest.mjs';
import { killerIn } from './verdict.cjs';

/** @typedef {import('./chooseTests.mjs').Tests} Tests */

const reporter = resolve('test/mutants/stopAtFailure.cjs');
const sequencer = resolve('test/mutants/quickFirst.cjs');
const jest = [
	...jestProgram,
	...[`--reporters=${reporter}`, `--testSequencer=${sequencer}`, '--runInBand'],
];

/**
 * Runs some tests in a copy of the project, and says which one fails first.
 * @param {string} folder
 * @param {Tests} tests
 * @returns {Promise<string | undefined>}
 */
async function runSelection(folder, { selection, operation, minutes }) {
	const report = join(folder, 'report.json');
	rmSync(report, { force: true });
	/** @type {unknown} */
	const error = await run(process.execPath, [...jest, ...selection], {
		cwd: folder,
		env: {
			...roomy,
			ONESIGNAL_TEST_REPORT: report,
			ONESIGNAL_TEST_OPERATION: operation,
		},
		minutes,
	}).catch((failure) => failure);
	return killerIn(readReport(report), error);
}

/**
 * Runs one selection of tests after the other, and says which test fails first.
 * @param {string} folder
 * @param {Tests[]} selections
 */
export async function runTests(folder, selections) {
	for (const tests of selections) {
		const killer = await runSelection(folder, tests);
		if (killer !== undefined) return killer;
	}
	return undefined;
}
