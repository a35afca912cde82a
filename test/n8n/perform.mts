import { setTimeout as wait } from 'node:timers/promises';
import { demoApp, type Channel } from '../support/emulator/emulator.mts';
import { arrivalsIn, discrepancies, type Arrival } from './arrivals.mts';
import type { Example, Step } from './examples.mts';
import { complaints, ended, executionsOf, start, type Execution } from './executions.mts';
import type { Stage } from './stage.mts';
import { addressOf, listens, saveSecret, sendOnce, streamTo } from './triggerFlow.mts';
import { callWebhook } from './webhooks.mts';
import {
	activate,
	exampleWorkflow,
	saveWorkflow,
	triggerOf,
	withCredentials,
	type SavedWorkflow,
} from './workflows.mts';

interface Performance {
	arrivals: Arrival[];
	/** In words; nothing where all is well. */
	faults: string[];
}

/** Saves an example as a person who imports it would, and lets OneSignal and the world reach it. */
export async function importExample(stage: Stage, file: string): Promise<SavedWorkflow> {
	const { session, credentials } = stage;
	const own = { ...credentials, ...(await saveSecret(session)) };
	return await saveWorkflow(session, withCredentials(exampleWorkflow(file), own));
}

/** Publishes a workflow that OneSignal tells of events, and sets up the event stream. */
async function openStream(stage: Stage, workflow: SavedWorkflow): Promise<void> {
	const trigger = workflow.nodes.find(({ type }) => type.endsWith('.oneSignalTrigger'));
	if (!trigger) throw new Error(`"${workflow.name}" has no OneSignal Trigger`);
	await activate(stage.session, workflow);
	const url = addressOf(stage.n8n.url, trigger);
	await listens(url);
	stage.emulator.streams.create(streamTo(url));
}

/** Waits for one execution more than there were, and for its end. */
async function nextExecution(stage: Stage, { id }: SavedWorkflow, known: number) {
	for (let patience = 240; patience > 0; patience -= 1) {
		const ids = await executionsOf(stage.session, id);
		if (ids.length > known) return await ended(stage.session, ids[0]);
		await wait(250);
	}
	throw new Error('Nothing started the workflow');
}

/** A delivery as a click on the emulator's page names it. */
function newest({ emulator }: Stage, channel: Channel) {
	const last = emulator
		.app(demoApp.id)
		.deliveries.filter((each) => each.channel === channel)
		.at(-1);
	if (!last) return undefined;
	const { messageId: message_id, subscriptionId: subscription_id } = last;
	return { app_id: demoApp.id, message_id, subscription_id };
}

async function take(stage: Stage, workflow: SavedWorkflow, step: Step): Promise<Execution> {
	const { session, emulator, n8n } = stage;
	if ('press' in step) {
		return await ended(session, await start(session, workflow.id, triggerOf(workflow)));
	}
	const known = (await executionsOf(session, workflow.id)).length;
	if ('post' in step) {
		await activate(session, workflow);
		const hook = workflow.nodes.find(({ type }) => type === 'n8n-nodes-base.webhook');
		await callWebhook(n8n.url, String(hook?.parameters.path), step.post);
	} else {
		await openStream(stage, workflow);
		const message = newest(stage, step.to) ?? (await sendOnce(stage, step.to));
		emulator.streams.recordReaction({ ...message, kind: step.happen });
		await emulator.streams.whenIdle();
	}
	return await nextExecution(stage, workflow, known);
}

/** What should stand in what arrived, and does not. */
function unread({ reads = [] }: Example, arrivals: Arrival[]): string[] {
	const text = arrivals.map(({ address, content }) => `${address} | ${content}`).join('\n');
	return reads
		.filter((words) => !text.includes(words))
		.map((words) => `"${words}" is nowhere in:\n${text}`);
}

/** Which nodes did not give as many items as they should. */
function miscounted({ gives = {} }: Example, { details }: Execution): string[] {
	const given = (node: string) =>
		details.resultData.runData[node]?.at(-1)?.data?.main[0]?.length ?? 0;
	return Object.entries(gives)
		.filter(([node, count]) => given(node) !== count)
		.map(([node, count]) => `${node} gave ${given(node)} items instead of ${count}`);
}

const unsuccessful = ({ status }: Execution): string[] =>
	status === 'success' ? [] : [`n8n says "${status}"`];

/** Runs one example workflow in n8n and says what came of it. Its event stream stays open. */
export async function perform(stage: Stage, example: Example): Promise<Performance> {
	const { emulator } = stage;
	if (!example.continues) emulator.reset();
	emulator.streams.deleteAll();
	const books = emulator.app(demoApp.id);
	const rows = () => arrivalsIn(books).map((arrival) => JSON.stringify(arrival));
	for (const phone of example.phones ?? []) books.installOnPhone(phone);
	const before = new Set(rows());
	const workflow = await importExample(stage, example.file);
	const executions: Execution[] = [];
	for (const step of example.steps) executions.push(await take(stage, workflow, step));
	const arrivals = rows()
		.filter((row) => !before.has(row))
		.map((row) => JSON.parse(row) as Arrival);
	const faults = [
		...executions.flatMap(unsuccessful),
		...executions.flatMap(complaints),
		...discrepancies(example.arrives, arrivals),
		...unread(example, arrivals),
		...executions.slice(-1).flatMap((last) => miscounted(example, last)),
	];
	return { arrivals, faults };
}
