'use strict';

const { mkdtempSync, rmSync } = require('node:fs');
const { Socket } = require('node:net');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

// Before n8n-core is loaded: it would write its settings into the user's own folder.
const folder = mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.env.N8N_USER_FOLDER = folder;
process.env.N8N_ENCRYPTION_KEY ??= 'for tests only';
// n8n-core prints every error of a node, which the tests read themselves.
process.env.N8N_LOG_LEVEL = 'silent';

/**
 * Where a socket is to go: Node's own modules hand over an array that begins with options, libraries the options, and both
 * may give a port and a host instead.
 */
function targetOf([first, second]) {
	if (Array.isArray(first)) return first[0];
	return typeof first === 'object'
		? first
		: { host: typeof second === 'string' ? second : undefined };
}

const thisMachine = [undefined, '127.0.0.1', 'localhost', '::1'];

const { connect } = Socket.prototype;

// A request to another machine fails the test that makes it.
Socket.prototype.connect = function (...args) {
	const { host } = targetOf(args);
	if (thisMachine.includes(host)) return connect.apply(this, args);
	const refusal = new Error(`Tests stay on this machine, so nothing goes to ${host}`);
	process.nextTick(() => this.destroy(refusal));
	return this;
};

module.exports = {
	/** Jest's processes run many files, and each watches the net anew: requests would pass through all of them. */
	leave() {
		Socket.prototype.connect = connect;
		rmSync(folder, { recursive: true, force: true });
	},
};
