'use strict';

const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const { dirname, join, relative, resolve } = require('node:path');

const ending = '.examples.ts';
const folder = resolve(__dirname, '../operations');

const exampleFiles = readdirSync(folder, { recursive: true })
	.map(String)
	.filter((file) => file.endsWith(ending))
	.sort();

/** How a file would import one of the examples, had it named it. */
const importFrom = (path, file) => `./${relative(dirname(path), join(folder, file))}`;

/**
 * Tells Jest which files import which, for `--findRelatedTests` and watch mode. It sees every `import` by itself, but
 * not that examples are read from their folder: a file that mentions their ending depends on all of them.
 */
module.exports = {
	getCacheKey: () =>
		createHash('sha256')
			.update(readFileSync(__filename, 'utf8') + exampleFiles.join())
			.digest('hex'),

	extract(code, path, extractDefault) {
		const imports = extractDefault(code, path);
		if (!code.includes(`'${ending}'`)) return imports;
		return new Set([...imports, ...exampleFiles.map((file) => importFrom(path, file))]);
	},
};
