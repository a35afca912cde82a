'use strict';

const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { process: translate } = require('./transform.cjs');

/** Plain Node's way into our TypeScript, for programs that run the node outside n8n: what Jest does, in any Node. */
for (const ending of ['.ts', '.mts']) {
	Module._extensions[ending] = (module, path) => {
		module._compile(translate(readFileSync(path, 'utf8'), path).code, path);
	};
}
