import { resolve } from 'node:path';
import ts from 'typescript';

/** @typedef {import('./findMutants.mjs').Mutant} Mutant */

/** @returns {ts.ParsedCommandLine} */
function readConfig() {
	const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
	const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', { noEmit: true }, host);
	if (!config) throw new Error('tsconfig.json cannot be read');
	return config;
}

/** Tells which mutants the compiler would not let pass; no test has to find those. */
export function createTypeCheck() {
	const { fileNames, options } = readConfig();
	const host = ts.createCompilerHost(options, true);
	const read = host.getSourceFile.bind(host);
	/** @type {Map<string, ts.SourceFile | undefined>} */
	const unchanged = new Map();
	/** @type {ts.Program | undefined} */
	let before;

	/** @param {Mutant} mutant */
	const programWith = ({ file, source }) => {
		const changed = resolve(file);
		host.getSourceFile = (name, version) => {
			if (resolve(name) === changed) return ts.createSourceFile(name, source, version, true);
			if (!unchanged.has(name)) unchanged.set(name, read(name, version));
			return unchanged.get(name);
		};
		before = ts.createProgram(fileNames, options, host, before);
		return before;
	};

	return {
		/**
		 * Whether the changed file still compiles, which takes a fraction of a second.
		 * @param {Mutant} mutant
		 */
		compiles(mutant) {
			const program = programWith(mutant);
			const file = program.getSourceFile(resolve(mutant.file));
			return (
				program.getSyntacticDiagnostics(file).length === 0 &&
				program.getSemanticDiagnostics(file).length === 0
			);
		},

		/**
		 * Whether the whole package still does.
		 * @param {Mutant} mutant
		 */
		packageCompiles: (mutant) => programWith(mutant).getSemanticDiagnostics().length === 0,
	};
}
