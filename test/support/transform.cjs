'use strict';

const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { basename } = require('node:path');
const ts = require('typescript');

const compilerOptions = {
	module: ts.ModuleKind.CommonJS,
	target: ts.ScriptTarget.ES2022,
	esModuleInterop: true,
	sourceMap: true,
};

/** Jest keeps compiled files from run to run, and would not notice a change of this file or of the compiler. */
const ownVersion = readFileSync(__filename, 'utf8') + ts.version;

const inlineComment = (map) =>
	`//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`;

/**
 * Compiles our TypeScript for Jest: removes the types and turns imports into CommonJS.
 * The compiler gets `.mts` files under a `.ts` name, because it would keep their imports as they are, and n8n's engine
 * and the node must share the one CommonJS copy of `n8n-workflow`. The source map names the real file, so that
 * stack traces show its lines and a debugger finds its breakpoints.
 */
module.exports = {
	getCacheKey: (source, path, { configString, instrument }) =>
		createHash('sha256')
			.update(JSON.stringify([ownVersion, source, path, configString, instrument]))
			.digest('hex'),

	process(source, path) {
		const fileName = path.replace(/\.mts$/, '.ts');
		const { outputText, sourceMapText } = ts.transpileModule(source, { fileName, compilerOptions });
		const map = {
			...JSON.parse(sourceMapText),
			sources: [basename(path)],
			sourcesContent: [source],
		};
		const inlined = inlineComment(JSON.stringify(map));
		return { code: outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, `${inlined}\n`), map };
	},
};
