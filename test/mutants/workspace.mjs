import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** @typedef {import('./findMutants.mjs').Mutant} Mutant */

/** What is built or downloaded, and what no test that runs here looks at. */
const left = ['node_modules', 'dist', '.git', '.cache'];

/** A throw-away copy of the project, in which one mutant at a time takes the place of its original. */
export function createWorkspace() {
	const folder = mkdtempSync(join(tmpdir(), 'onesignal-mutants-'));
	cpSync('.', folder, {
		recursive: true,
		filter: (path) => !left.includes(basename(path)),
	});
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
	return {
		folder,

		/**
		 * @template Result
		 * @param {Mutant} mutant
		 * @param {() => Promise<Result>} work
		 */
		async withMutant({ file, source }, work) {
			const path = join(folder, file);
			const original = readFileSync(path);
			writeFileSync(path, source);
			try {
				return await work();
			} finally {
				writeFileSync(path, original);
			}
		},

		remove() {
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
