import { Instrumenter } from '@stryker-mutator/instrumenter';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { findDeclarationMutants } from './declarationMutants.cjs';
import { isWording } from './wording.cjs';

/** @typedef {{ start: number, end: number, replacement: string }} Change a range of a source file, and what it becomes */

/**
 * @typedef {object} Mutant
 * @property {string} id the same in every run, wherever the code moves within its file
 * @property {string} file
 * @property {number} line
 * @property {string} code the line it begins in
 * @property {string} original
 * @property {string} replacement
 * @property {string} source the whole changed file
 */

const ignore = () => {};
const never = () => false;

/** Stryker's own reports of progress. */
const silentLogger = {
	...{ isTraceEnabled: never, isDebugEnabled: never, isInfoEnabled: never },
	...{ isWarnEnabled: never, isErrorEnabled: never, isFatalEnabled: never },
	...{ trace: ignore, debug: ignore, info: ignore, warn: ignore, error: ignore, fatal: ignore },
};

/**
 * What Stryker would change in a file.
 * @param {ts.SourceFile} file
 * @returns {Promise<Change[]>}
 */
async function findStrykerMutants(file) {
	const { mutants } = await new Instrumenter(silentLogger).instrument(
		[{ name: file.fileName, content: file.text, mutate: true }],
		{ plugins: null, ignorers: [], excludedMutations: [] },
	);
	/** @param {{ line: number, column: number }} position */
	const offset = ({ line, column }) => file.getPositionOfLineAndCharacter(line, column);
	return mutants.map(({ location: { start, end }, replacement = '' }) => ({
		start: offset(start),
		end: offset(end),
		replacement,
	}));
}

/**
 * @param {ts.SourceFile} file
 * @returns {(change: Change) => Mutant}
 */
function describedIn({ fileName, text }) {
	const lines = text.split('\n');
	/** @type {Map<string, number>} */
	const seen = new Map();
	return ({ start, end, replacement }) => {
		const original = text.slice(start, end);
		const line = text.slice(0, start).split('\n').length;
		const change = JSON.stringify([fileName, original, replacement]);
		const before = seen.get(change) ?? 0;
		seen.set(change, before + 1);
		return {
			id: createHash('sha256').update(`${change} ${before}`).digest('hex').slice(0, 16),
			file: fileName,
			line,
			code: lines[line - 1].trim(),
			original,
			replacement,
			source: text.slice(0, start) + replacement + text.slice(end),
		};
	};
}

/**
 * Every mutant of some source files but those of texts that a person reads: other tests compare them word by word.
 * @param {string[]} paths
 * @returns {Promise<Mutant[]>}
 */
export async function findMutants(paths) {
	/** @type {Mutant[]} */
	const mutants = [];
	for (const path of paths) {
		const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
		const changes = [...(await findStrykerMutants(file)), ...findDeclarationMutants(file)];
		mutants.push(...changes.map(describedIn(file)));
	}
	return mutants.filter(({ original }) => !isWording(original));
}
