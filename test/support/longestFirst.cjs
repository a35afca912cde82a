'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Files that take minutes, the longest first. Jest learns that from earlier runs; a fresh clone has none, and Jest would
 * begin with the largest files, leaving these for the end, where a processor waits for the last of them.
 */
const long = [
	'/test/n8n/editor.test.mts',
	'/test/n8n/queue.test.mts',
	'/test/n8n/refusals.test.mts',
	'/test/n8n/workflows.test.mts',
	'/test/n8n/humanReview.test.mts',
	'/test/n8n/sendAndWait.test.mts',
	'/test/n8n/triggerBurst.test.mts',
	'/test/request/http/statusSweep.test.mts',
	'/test/stories/atVolume.test.mts',
	'/test/stories/histories.test.mts',
];

/** @param {import('@jest/test-result').Test} test */
function rank({ path }) {
	const at = long.findIndex((file) => path.endsWith(file));
	return at < 0 ? long.length : at;
}

module.exports = class LongestFirst extends Sequencer {
	/** @param {import('@jest/test-result').Test[]} tests */
	sort(tests) {
		return super.sort(tests).sort((a, b) => rank(a) - rank(b));
	}
};
