import type { INodeCredentials } from 'n8n-workflow';
import { demoApp } from '../support/emulator/emulator.mts';
import { rowsOfTable } from './dataTables.mts';
import { deliveryReport, differences, type ReportRow } from './deliveryReport.mts';
import type { Example } from './examples.mts';
import { nodeErrors, type Execution } from './executions.mts';
import { runExampleStep } from './runExampleStep.mts';
import { withShortWaits } from './shortWaits.mts';
import type { TestInstance } from './testInstance.mts';
import { saveSecretCredential, sendTestMessage } from './triggerWorkflow.mts';
import {
	exampleWorkflow,
	saveWorkflow,
	withCredentials,
	type SavedWorkflow,
	type Workflow,
} from './workflows.mts';

interface ExampleResult {
	rows: ReportRow[];
	/** In words; empty if all is well. */
	faults: string[];
}

interface ImportSettings {
	/** Credentials beside those of the instance, by their type. */
	further?: INodeCredentials;
	/** Changes the workflow before it is saved. */
	change?: (workflow: Workflow) => Workflow;
}

/** Saves an example as if a person had imported it, with the credentials of this instance. */
export async function importExample(
	instance: TestInstance,
	file: string,
	{ further = {}, change = (workflow) => workflow }: ImportSettings = {},
): Promise<SavedWorkflow> {
	const { session, credentials } = instance;
	const own = { ...credentials, ...(await saveSecretCredential(session)), ...further };
	return await saveWorkflow(session, withCredentials(change(exampleWorkflow(file)), own));
}

/** Expected texts that no row contains. */
function missingTexts({ expectedTexts: reads = [] }: Example, arrivals: ReportRow[]): string[] {
	const text = arrivals.map(({ address, content }) => `${address} | ${content}`).join('\n');
	return reads
		.filter((words) => !text.includes(words))
		.map((words) => `"${words}" is nowhere in:\n${text}`);
}

/** Nodes that did not output as many items as expected. */
function wrongItemCounts({ itemCounts: gives = {} }: Example, { details }: Execution): string[] {
	const given = (node: string) =>
		details.resultData.runData[node]?.at(-1)?.data?.main[0]?.length ?? 0;
	return Object.entries(gives)
		.filter(([node, count]) => given(node) !== count)
		.map(([node, count]) => `${node} gave ${given(node)} items instead of ${count}`);
}

/** Data tables that do not have as many rows as expected. */
async function wrongTables({ session }: TestInstance, { tableRows = {} }: Example) {
	const faults: string[] = [];
	for (const [table, count] of Object.entries(tableRows)) {
		const rows = await rowsOfTable(session, table);
		if (rows.length !== count) faults.push(`${table} has ${rows.length} rows instead of ${count}`);
	}
	return faults;
}

/** The executions that the steps started, in order, each as it was at last. */
async function runSteps(
	instance: TestInstance,
	workflow: SavedWorkflow,
	{ steps }: Example,
): Promise<Execution[]> {
	const executions = new Map<string, Execution>();
	let last: Execution | undefined;
	for (const step of steps) {
		last = await runExampleStep(instance, workflow, step, last);
		executions.set(last.id, last);
	}
	return [...executions.values()];
}

const wrongStatus = ({ staysOpen }: Example, { status }: Execution): string[] =>
	status === (staysOpen ? 'waiting' : 'success') ? [] : [`n8n says "${status}"`];

/** Runs one example workflow in n8n and returns what OneSignal received. Its event stream stays open. */
export async function runExampleWorkflow(
	instance: TestInstance,
	example: Example,
): Promise<ExampleResult> {
	const { emulator } = instance;
	if (!example.continues) emulator.reset();
	emulator.streams.deleteAll();
	const appState = emulator.app(demoApp.id);
	const rows = () => deliveryReport(appState).map((arrival) => JSON.stringify(arrival));
	for (const phone of example.phones ?? []) appState.installOnPhone(phone);
	for (const channel of example.messages ?? []) await sendTestMessage(instance, channel);
	const before = new Set(rows());
	const change = example.steps.some((step) => 'wait' in step) ? withShortWaits : undefined;
	const workflow = await importExample(instance, example.file, { change });
	const executions = await runSteps(instance, workflow, example);
	const arrivals = rows()
		.filter((row) => !before.has(row))
		.map((row) => JSON.parse(row) as ReportRow);
	const faults = [
		...executions.flatMap((execution) => wrongStatus(example, execution)),
		...executions.flatMap(nodeErrors),
		...differences(example.expectedRows, arrivals),
		...missingTexts(example, arrivals),
		...executions.slice(-1).flatMap((last) => wrongItemCounts(example, last)),
		...(await wrongTables(instance, example)),
	];
	return { rows: arrivals, faults };
}
