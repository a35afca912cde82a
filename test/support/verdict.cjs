'use strict';

/** @typedef {import('./jest.mjs').Tally} Tally */

/**
 * @typedef {object} Rules what a run must not do without
 * @property {boolean} forbidSkipped nothing may be skipped, as before publishing
 * @property {boolean} requireN8n the main n8n must be there, as in CI
 */

/**
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Rules}
 */
const readRules = (args, env) => ({
	forbidSkipped: args.includes('--forbid-skipped'),
	requireN8n: !['', 'false', undefined].includes(env.CI),
});

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
function sumUp(tallies) {
	/** @param {keyof Tally} kind */
	const sum = (kind) => tallies.reduce((total, tally) => total + tally[kind], 0);
	return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * What a whole run comes to, and why it fails if it does.
 * @param {Tally[]} tallies
 * @param {Rules} rules
 * @param {boolean} hasN8n whether the main n8n could be installed
 * @returns {{ tally: Tally, reasons: string[] }}
 */
function judge(tallies, { forbidSkipped, requireN8n }, hasN8n) {
	const lacksN8n = requireN8n && !hasN8n;
	const tally = sumUp([...tallies, { passed: 0, failed: lacksN8n ? 1 : 0, skipped: 0 }]);
	const reasons = [
		lacksN8n && 'The main n8n could not be installed. In CI, its tests must run.',
		forbidSkipped && tally.skipped > 0 && 'Some tests were skipped. Here, every test must run.',
		tally.failed > 0 && !lacksN8n && 'Some tests failed.',
	];
	return { tally, reasons: reasons.filter((reason) => reason !== false) };
}

module.exports = { judge, readRules };
