'use strict';

/** @typedef {{ failed?: string }} Report */

/**
 * What a run of tests says about a mutant: which test failed, or nothing, if none of them noticed.
 * @param {Report | undefined} report what Jest wrote down when it came to an end
 * @param {unknown} error why Jest's process did not end well
 */
function killerIn(report, error) {
	if (report) return report.failed;
	// an endless loop, or one that filled the memory
	if (error instanceof Error && /was ended by SIG/.test(error.message)) return 'the time limit';
	throw error ?? new Error('Jest left no report');
}

module.exports = { killerIn };
