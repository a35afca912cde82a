'use strict';

const { default: Sequencer } = require('@jest/test-sequencer');

/** Jest begins with the longest test files; a mutant dies sooner the other way around. */
module.exports = class QuickFirst extends Sequencer {
	/** @type {InstanceType<typeof Sequencer>['sort']} */
	sort(tests) {
		return [...super.sort(tests)].reverse();
	}
};
