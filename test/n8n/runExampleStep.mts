import { setTimeout as wait } from 'node:timers/promises';
import { demoApp, type Channel } from '../support/emulator/emulator.mts';
import { continueExecution, isContinuation } from './continueExecution.mts';
import type { Step } from './examples.mts';
import { executionsOf, startExecution, waitForEnd, type Execution } from './executions.mts';
import type { TestInstance } from './testInstance.mts';
import {
	sendTestMessage,
	streamSettings,
	waitUntilListening,
	webhookUrl,
} from './triggerWorkflow.mts';
import { callWebhook } from './webhooks.mts';
import { activate, triggerOf, type SavedWorkflow } from './workflows.mts';

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

/** Takes a step of an example. Returns the execution that it started, or that went on. */
export async function runExampleStep(
	instance: TestInstance,
	workflow: SavedWorkflow,
	step: Step,
	last?: Execution,
): Promise<Execution> {
	if (isContinuation(step)) return await continueExecution(instance, workflow, step, last);
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
		const newest = step.message ? undefined : newestDelivery(instance, step.to);
		const message = newest ?? (await sendTestMessage(instance, step.to, step.message));
		emulator.streams.recordReaction({ ...message, kind: step.happen });
		await emulator.streams.whenIdle();
	}
	return await nextExecution(instance, workflow, known);
}
