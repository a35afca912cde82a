'use strict';

const crypto = require('node:crypto');

/** Every folder is worth a look, however small it is. */
const leastPerFolder = 10;

/**
 * The folder that a file counts for: one of those directly below a node, e.g. `nodes/OneSignal/request`.
 * @param {string} file
 */
const folderOf = (file) =>
	/^nodes\/OneSignal\/[^/]+(?=\/)|^nodes\/[^/]+|^[^/]+/.exec(file)?.[0] ?? '';

/**
 * @param {string} seed
 * @returns {(a: { id: string }, b: { id: string }) => number}
 */
function byRank(seed) {
	/** @param {{ id: string }} mutant */
	const rankOf = ({ id }) => crypto.createHash('sha256').update(`${seed} ${id}`).digest('hex');
	return (a, b) => (rankOf(a) < rankOf(b) ? -1 : 1);
}

/**
 * The mutants of each folder in a random order. A mutant's place depends on the seed and on its own ID only, so that a
 * sample hardly changes when other code does.
 * @template {{ id: string, file: string }} Mutant
 * @param {Mutant[]} mutants
 * @param {string} seed
 */
function shuffleByFolder(mutants, seed) {
	/** @type {Map<string, Mutant[]>} */
	const folders = new Map();
	for (const mutant of mutants) {
		const folder = folderOf(mutant.file);
		if (!folders.has(folder)) folders.set(folder, []);
		folders.get(folder)?.push(mutant);
	}
	for (const inFolder of folders.values()) inFolder.sort(byRank(seed));
	return folders;
}

/**
 * How many mutants to take from each folder: a few from every one, the rest in proportion to their sizes.
 * @param {number[]} sizes
 * @param {number} total
 */
function shareOut(sizes, total) {
	const least = Math.min(leastPerFolder, Math.floor(total / sizes.length));
	const rest = total - least * sizes.length;
	const all = sizes.reduce((sum, size) => sum + size, 0);
	return sizes.map((size) => Math.min(size, least + Math.round((rest * size) / all)));
}

/**
 * @template Mutant
 * @param {Mutant[]} mutants
 * @param {number} count
 * @param {(mutant: Mutant) => boolean} isValid
 */
function takeValid(mutants, count, isValid) {
	/** @type {Mutant[]} */
	const taken = [];
	for (const mutant of mutants) {
		if (taken.length >= count) break;
		if (isValid(mutant)) taken.push(mutant);
	}
	return taken;
}

/**
 * Valid mutants from every folder, in an order that mixes the folders: the first of them are a sample, too.
 * @template {{ id: string, file: string }} Mutant
 * @param {Mutant[]} mutants
 * @param {string} seed
 * @param {number} total
 * @param {(mutant: Mutant) => boolean} isValid
 */
function drawSample(mutants, seed, total, isValid) {
	const folders = [...shuffleByFolder(mutants, seed).values()];
	const shares = shareOut(
		folders.map(({ length }) => length),
		total,
	);
	const sample = folders.flatMap((folder, i) => takeValid(folder, shares[i], isValid));
	// the shares are rounded, so that there may be one too many
	return sample.sort(byRank(seed)).slice(0, total);
}

module.exports = { drawSample, folderOf };
