import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const compilerOptions = {
	module: ts.ModuleKind.ESNext,
	target: ts.ScriptTarget.ES2022,
	verbatimModuleSyntax: true,
};

/**
 * Lets an older Node import our TypeScript as newer ones do: types off, nothing else changed.
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, nextLoad) {
	if (!/\.m?ts$/.test(url)) return await nextLoad(url, context);
	const fileName = fileURLToPath(url);
	const source = await readFile(fileName, 'utf8');
	const { outputText } = ts.transpileModule(source, { fileName, compilerOptions });
	return { format: 'module', source: outputText, shortCircuit: true };
}
