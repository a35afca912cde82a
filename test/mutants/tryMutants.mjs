import { isEquivalent } from './report.mjs';
import { runTests } from './runTests.mjs';

/** @typedef {import('./findMutants.mjs').Mutant} Mutant */
/** @typedef {ReturnType<typeof import('./workspace.mjs').createWorkspace>} Workspace */

/**
 * @typedef {object} Means
 * @property {Workspace[]} workspaces one for each process
 * @property {ReturnType<typeof import('./results.mjs').openResults>} results
 * @property {Array<(file: string) => import('./chooseTests.mjs').Tests[]>} stages
 * @property {(mutant: Mutant) => boolean} packageCompiles
 */

/**
 * Runs the tests of one stage against some mutants.
 * @param {Mutant[]} mutants
 * @param {Means['stages'][number]} testsFor
 * @param {Means} means
 */
async function tryStage(mutants, testsFor, { workspaces, results }) {
	const queue = [...mutants];
	await Promise.all(
		workspaces.map(async (workspace) => {
			for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
				const { id, file, line } = mutant;
				const killer = await workspace.withMutant(mutant, () =>
					runTests(workspace.folder, testsFor(file)),
				);
				if (killer !== undefined) results.add({ id, outcome: 'killed', killer });
				console.log(`${killer === undefined ? 'unnoticed' : 'killed   '}  ${file}:${line}`);
			}
		}),
	);
}

/**
 * Runs the tests against each mutant that has no result yet: first those that notice most for their time, against all of
 * the mutants, so that a run that is interrupted knows as much as it can.
 * @param {Mutant[]} mutants
 * @param {Means} means
 */
export async function tryMutants(mutants, means) {
	const { results, stages, packageCompiles } = means;
	const left = () => mutants.filter((mutant) => !isEquivalent(mutant) && !results.get(mutant.id));
	for (const [at, testsFor] of stages.entries()) {
		console.log(`\nStage ${at + 1} of ${stages.length}: ${left().length} mutants`);
		await tryStage(left(), testsFor, means);
		if (at > 0) continue;
		// the compiler looks at all other files only where no test noticed: that takes it longer than most tests
		for (const mutant of left()) {
			if (!packageCompiles(mutant)) results.add({ id: mutant.id, outcome: 'invalid' });
		}
	}
	for (const { id } of left()) results.add({ id, outcome: 'survived' });
}
