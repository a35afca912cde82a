import type { Example } from '../examples.mts';
import { runExampleWorkflow } from '../runExampleWorkflow.mts';
import type { TestInstance } from '../testInstance.mts';
import { tableOf } from './table.mts';

/** Runs one example workflow in n8n, shows what came of it, and fails if that is not exactly what it should be. */
export async function runStep(
	instance: TestInstance,
	example: Example,
	words: string,
): Promise<void> {
	const { rows: arrivals, faults } = await runExampleWorkflow(instance, example);
	console.log(`\n${words}\n\n${tableOf(arrivals)}\n`);
	if (faults.length > 0) throw new Error(faults.join('\n  '));
}
