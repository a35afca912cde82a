'use strict';

const { writeFileSync } = require('node:fs');

/** @typedef {{ failed?: string }} Report the first test that failed, if any did */

/**
 * A reporter of Jest's that ends the run with the first test that fails; `--bail` would go on to the end of its file.
 * @implements {Pick<import('@jest/reporters').Reporter, 'onTestCaseResult' | 'onTestResult' | 'onRunComplete'>}
 */
module.exports = class StopAtFailure {
	/** @param {Report} report */
	write(report) {
		writeFileSync(process.env.ONESIGNAL_TEST_REPORT ?? '', JSON.stringify(report));
	}

	/** @param {string} failed */
	stop(failed) {
		this.write({ failed });
		process.exit(1);
	}

	/** @type {import('@jest/reporters').Reporter['onTestCaseResult']} */
	onTestCaseResult(_test, { status, fullName }) {
		if (status === 'failed') this.stop(fullName);
	}

	/** @type {import('@jest/reporters').Reporter['onTestResult']} */
	onTestResult({ path }, { testExecError }) {
		if (testExecError) this.stop(path);
	}

	onRunComplete() {
		this.write({});
	}
};
