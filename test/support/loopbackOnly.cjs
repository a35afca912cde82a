'use strict';

const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const nock = require('nock');

// Before n8n-core is loaded: it would write its settings into the user's own folder.
const folder = mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.env.N8N_USER_FOLDER = folder;
process.env.N8N_ENCRYPTION_KEY ??= 'for tests only';
// n8n-core prints every error of a node, which the tests read themselves.
process.env.N8N_LOG_LEVEL = 'silent';

// A request to another machine fails the test that makes it.
nock.disableNetConnect();
nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);

module.exports = {
	/** Jest's processes run many files, and each watches the net anew: requests would pass through all of them. */
	leave() {
		nock.restore();
		rmSync(folder, { recursive: true, force: true });
	},
};
