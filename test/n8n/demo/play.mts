import { demoApp } from '../../support/emulator/emulator.mts';
import { arrivalsIn, discrepancies, type Example } from '../examples.mts';
import { complaints, runOnce } from '../executions.mts';
import type { Stage } from '../stage.mts';
import { exampleWorkflow, withCredentials } from '../workflows.mts';
import { tableOf } from './table.mts';

/** Runs one example workflow in n8n, shows what came of it, and fails if that is not exactly what it should be. */
export async function play(stage: Stage, example: Example): Promise<void> {
	const { session, emulator, credentials } = stage;
	emulator.reset();
	const books = emulator.app(demoApp.id);
	const before = new Set(arrivalsIn(books).map(({ name }) => name));
	for (const phone of example.phones) books.installOnPhone(phone);
	const workflow = withCredentials(exampleWorkflow(example.file), credentials);
	const execution = await runOnce(session, workflow);
	const arrivals = arrivalsIn(books).filter(({ name }) => !before.has(name));
	console.log(`\n"${workflow.name}" has run in n8n. What arrived at OneSignal:\n`);
	console.log(`${tableOf(arrivals)}\n`);
	const faults = [...complaints(execution), ...discrepancies(example.arrives, arrivals)];
	if (execution.status !== 'success') faults.unshift(`n8n says "${execution.status}"`);
	if (faults.length > 0) throw new Error(faults.join('\n  '));
}
