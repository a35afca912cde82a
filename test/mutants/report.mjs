import { equivalents } from './equivalents.cjs';
import { folderOf } from './sample.cjs';

/** @typedef {import('./findMutants.mjs').Mutant} Mutant */
/** @typedef {import('./results.mjs').Result} Result */

const longest = 100;

/** @param {string} source */
function shortened(source) {
	const line = source.replace(/\s+/g, ' ').trim();
	return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** @param {Mutant} mutant */
const changeOf = ({ original, replacement }) =>
	`${shortened(original)} → ${shortened(replacement) || 'nothing'}`;

/** @param {Mutant} mutant */
export const isEquivalent = (mutant) =>
	equivalents.some(
		({ file, code, change }) =>
			file === mutant.file && code === mutant.code && change === changeOf(mutant),
	);

/**
 * @param {string} name
 * @param {Array<string | number>} cells
 */
const row = (name, cells) =>
	name.padEnd(28) + cells.map((cell) => String(cell).padStart(14)).join('');

/** @param {Array<{ outcome?: string }>} judged */
function count(judged) {
	/** @param {string} wanted */
	const number = (wanted) => judged.filter(({ outcome }) => outcome === wanted).length;
	const [killed, survived] = [number('killed'), number('survived')];
	const share = Math.floor((100 * killed) / (killed + survived));
	return [killed, survived, number('equivalent'), share];
}

/**
 * A table by folder, and each mutant that no test noticed.
 * @param {Mutant[]} sample
 * @param {{ get: (id: string) => Result | undefined }} results
 */
export function describe(sample, results) {
	const judged = sample.map((mutant) => ({
		mutant,
		outcome: isEquivalent(mutant) ? 'equivalent' : results.get(mutant.id)?.outcome,
	}));
	const folders = [...new Set(sample.map(({ file }) => folderOf(file)))].sort();
	const titles = ['killed', 'survived', 'equivalent', 'killed, in %'];
	const survivors = judged.filter(({ outcome }) => outcome === 'survived');
	return [
		row('', titles),
		...folders.map((folder) =>
			row(folder, count(judged.filter(({ mutant }) => folderOf(mutant.file) === folder))),
		),
		row('all', count(judged)),
		...survivors.map(
			({ mutant }) => `\n${mutant.file}:${mutant.line}\n  ${mutant.code}\n  ${changeOf(mutant)}`,
		),
	].join('\n');
}
