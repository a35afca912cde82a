import { setTimeout as wait } from 'node:timers/promises';
import type { INodeCredentials } from 'n8n-workflow';
import { demoApp, type Channel } from '../support/emulator/emulator.mts';
import { rowsOfTable } from './dataTables.mts';
import { deliveryReport, differences, type ReportRow } from './deliveryReport.mts';
import type { Example, Step } from './examples.mts';
import {
	nodeErrors,
	waitForEnd,
	executionsOf,
	startExecution,
	type Execution,
} from './executions.mts';
import type { TestInstance } from './testInstance.mts';
import {
	webhookUrl,
	waitUntilListening,
	saveSecretCredential,
	sendTestMessage,
	streamSettings,
} from './triggerWorkflow.mts';
import { callWebhook } from './webhooks.mts';
import {
	activate,
	exampleWorkflow,
	saveWorkflow,
	triggerOf,
	withCredentials,
	type SavedWorkflow,
} from './workflows.mts';

interface ExampleResult {
	rows: ReportRow[];
	/** In words; empty if all is well. */
	faults: string[];
}

/** Saves an example as if a person had imported it, with the credentials of this instance. */
export async function importExample(
	instance: TestInstance,
	file: string,
	further: INodeCredentials = {},
): Promise<SavedWorkflow> {
	const { session, credentials } = instance;
	const own = { ...credentials, ...(await saveSecretCredential(session)), ...further };
	return await saveWorkflow(session, withCredentials(exampleWorkflow(file), own));
}

/** Publishes a workflow with a OneSignal Trigger, and sets up the event stream. */
export async function openStream(instance: TestInstance, workflow: SavedWorkflow): Promise<void> {
	const trigger = workflow.nodes.find(({ type }) => type.endsWith('.oneSignalTrigger'));
	if (!trigger) throw new Error(`"${workflow.name}" has no OneSignal Trigger`);
	await activate(instance.session, workflow);
	const url = webhookUrl(instance.n8n.url, trigger);
	await waitUntilListening(url);
	instance.emulator.streams.create(streamSettings(url));
}

/** Waits for one execution more than there were, and for its end. */
export async function nextExecution(instance: TestInstance, { id }: SavedWorkflow, known: number) {
	for (let attempt = 0; attempt < 240; attempt += 1) {
		const ids = await executionsOf(instance.session, id);
		if (ids.length > known) return await waitForEnd(instance.session, ids[0]);
		await wait(250);
	}
	throw new Error('Nothing started the workflow');
}

/** A delivery as a click on the emulator's page names it. */
function newestDelivery({ emulator }: TestInstance, channel: Channel) {
	const last = emulator
		.app(demoApp.id)
		.deliveries.filter((each) => each.channel === channel)
		.at(-1);
	if (!last) return undefined;
	const { messageId: message_id, subscriptionId: subscription_id } = last;
	return { app_id: demoApp.id, message_id, subscription_id };
}

export async function runStep(
	instance: TestInstance,
	workflow: SavedWorkflow,
	step: Step,
): Promise<Execution> {
	const { session, emulator, n8n } = instance;
	if ('press' in step) {
		return await waitForEnd(
			session,
			await startExecution(session, workflow.id, triggerOf(workflow)),
		);
	}
	const known = (await executionsOf(session, workflow.id)).length;
	if ('post' in step) {
		await activate(session, workflow);
		const hook = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.webhook');
		await callWebhook(n8n.url, String(hook?.parameters.path), step.post);
	} else {
		await openStream(instance, workflow);
		const message = newestDelivery(instance, step.to) ?? (await sendTestMessage(instance, step.to));
		emulator.streams.recordReaction({ ...message, kind: step.happen });
		await emulator.streams.whenIdle();
	}
	return await nextExecution(instance, workflow, known);
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

const wrongStatus = ({ status }: Execution): string[] =>
	status === 'success' ? [] : [`n8n says "${status}"`];

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
	const workflow = await importExample(instance, example.file);
	const executions: Execution[] = [];
	for (const step of example.steps) executions.push(await runStep(instance, workflow, step));
	const arrivals = rows()
		.filter((row) => !before.has(row))
		.map((row) => JSON.parse(row) as ReportRow);
	const faults = [
		...executions.flatMap(wrongStatus),
		...executions.flatMap(nodeErrors),
		...differences(example.expectedRows, arrivals),
		...missingTexts(example, arrivals),
		...executions.slice(-1).flatMap((last) => wrongItemCounts(example, last)),
		...(await wrongTables(instance, example)),
	];
	return { rows: arrivals, faults };
}
