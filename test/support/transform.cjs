'use strict';

const ts = require('typescript');

/**
 * Jest's way into our TypeScript: types off, imports to CommonJS.
 * `.mts` goes in under the name `.ts`, since the compiler would else keep its imports as they are,
 * and engine and node must share the one CommonJS copy of `n8n-workflow`.
 */
module.exports = {
	process(source, path) {
		const { outputText, sourceMapText } = ts.transpileModule(source, {
			fileName: path.replace(/\.mts$/, '.ts'),
			compilerOptions: {
				module: ts.ModuleKind.CommonJS,
				target: ts.ScriptTarget.ES2022,
				esModuleInterop: true,
				sourceMap: true,
			},
		});
		return { code: outputText, map: sourceMapText };
	},
};
