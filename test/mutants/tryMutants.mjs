import { isEquivalent } from './report.mjs';
import { runTests } from './runTests.mjs';

/** @typedef {import('./findMutants.mjs').Mutant} Mutant */
/** @typedef {import('./results.mjs').Result} Result */
/** @typedef {ReturnType<typeof import('./workspace.mjs').createWorkspace>} Workspace */

/**
 * @typedef {object} Means
 * @property {Workspace[]} workspaces one for each process
 * @property {ReturnType<typeof import('./results.mjs').openResults>} results
 * @property {(file: string) => import('./chooseTests.mjs').Tests[]} testsFor
 * @property {(mutant: Mutant) => boolean} packageCompiles
 */

/**
 * @param {Mutant} mutant
 * @param {Workspace} workspace
 * @param {Means} means
 * @returns {Promise<Result>}
 */
async function tryMutant(mutant, workspace, { testsFor, packageCompiles }) {
	const { id, file } = mutant;
	const killer = await workspace.withMutant(mutant, () =>
		runTests(workspace.folder, testsFor(file)),
	);
	if (killer !== undefined) return { id, outcome: 'killed', killer };
	// the compiler looks at all other files only where no test noticed: that takes it longer than most tests
	return { id, outcome: packageCompiles(mutant) ? 'survived' : 'invalid' };
}

/**
 * Runs the tests against each mutant that has no result yet.
 * @param {Mutant[]} mutants
 * @param {Means} means
 */
export async function tryMutants(mutants, means) {
	const { workspaces, results } = means;
	const left = mutants.filter((mutant) => !isEquivalent(mutant) && !results.get(mutant.id));
	let number = mutants.length - left.length;
	await Promise.all(
		workspaces.map(async (workspace) => {
			for (let mutant = left.shift(); mutant; mutant = left.shift()) {
				const result = await tryMutant(mutant, workspace, means);
				results.add(result);
				number += 1;
				const { file, line } = mutant;
				console.log(`${number} of ${mutants.length}: ${result.outcome}  ${file}:${line}`);
			}
		}),
	);
}
