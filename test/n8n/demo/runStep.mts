import type { Example } from '../examples.mts';
import { perform } from '../runExampleWorkflow.mts';
import type { Stage } from '../testInstance.mts';
import { tableOf } from './table.mts';

/** Runs one example workflow in n8n, shows what came of it, and fails if that is not exactly what it should be. */
export async function play(stage: Stage, example: Example, words: string): Promise<void> {
	const { arrivals, faults } = await perform(stage, example);
	console.log(`\n${words}\n\n${tableOf(arrivals)}\n`);
	if (faults.length > 0) throw new Error(faults.join('\n  '));
}
