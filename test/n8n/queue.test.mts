import { readFileSync } from 'node:fs';
import type { INodeParameters } from 'n8n-workflow';
import { available } from '../support/available.mts';
import {
	deliveredTexts,
	expectEachOnce,
	peopleFor,
	publishVolumeWorkflow,
	textsFor,
	welcomeNodes,
} from './volumeWorkflows.mts';
import { waitForEnd, executionsOf, retryExecution, runWorkflow } from './executions.mts';
import {
	itemNodes,
	linearWorkflow,
	manualTrigger,
	pushNode,
	webhookNode,
} from './workflowBuilders.mts';
import { useOpened } from '../support/useOpened.mts';
import { startQueue } from './queue.mts';
import { describeQuestionInQueue, publicUrl } from './sendAndWaitQueue.mts';
import { waitUntil } from './waitUntil.mts';
import { callWebhook } from './webhooks.mts';
import { activate, saveWorkflow, type SavedWorkflow } from './workflows.mts';

const { n8n: host, queueServers } = available;
const describeInQueueMode = host && queueServers ? describe : describe.skip;

/**
 * n8n 1 hands the execution of a worker that is gone to another one. n8n 2 gives it up and forgets how far it was,
 * so that a person has to start the workflow again: keys of their own then keep everything from being sent twice.
 */
const isHandedOn = host?.traits.handsOnStalledRuns;
/** n8n 1 does not know an execution again that was cut off in the middle of a node. */
const isKnownAgain = host?.traits.knowsCrashedRuns;
const ownKeys = { idempotencyKey: '={{ $json.text }}' };

describeInQueueMode('n8n in queue mode', () => {
	const queue = useOpened(
		async () => await startQueue(host!, queueServers!, { WEBHOOK_URL: publicUrl }),
	);
	const appState = () => queue().instance.emulator.app();
	beforeEach(async () => {
		await queue().restartWorkers();
		queue().instance.emulator.setLimits(undefined);
		queue().instance.emulator.reset();
	});

	/** Which workers have said that they began this execution. */
	const workersOn = (id: string) =>
		queue().workers.filter(({ log }) =>
			readFileSync(log, 'utf8').includes(`Worker started execution ${id} `),
		);

	const callOf = (path: string, { id }: SavedWorkflow) => ({
		call: async () => await callWebhook(queue().instance.n8n.url, path),
		executions: async () => await executionsOf(queue().instance.session, id),
	});

	async function publish(path: string, texts: string[], options: INodeParameters = {}) {
		const { instance } = queue();
		const sender = pushNode('Push', instance.credentials);
		const parameters = { ...sender.parameters, options };
		const saved = await publishVolumeWorkflow(instance, webhookNode(path), texts, {
			...sender,
			parameters,
		});
		return callOf(path, saved);
	}

	async function publishWelcome(path: string, people: string[]) {
		const { session, credentials } = queue().instance;
		const workflow = linearWorkflow(
			'Welcome',
			webhookNode(path),
			...welcomeNodes(credentials, people),
		);
		const saved = await saveWorkflow(session, workflow);
		await activate(session, saved);
		return callOf(path, saved);
	}

	/** A worker that has just started takes its first job after a while. */
	async function bothAtWork() {
		const { instance, workers } = queue();
		const { call, executions } = await publish('warm', ['warm']);
		await waitUntil('both are at work', async () => {
			await call();
			return new Set((await executions()).flatMap(workersOn)).size === workers.length;
		});
		for (const id of await executions()) await waitForEnd(instance.session, id);
		instance.emulator.reset();
	}

	const partIsSent = async () => {
		await waitUntil('a part is sent', () => appState().deliveries.length > 150);
	};
	const wasRepeated = () => queue().instance.emulator.requests.some(({ replayed }) => replayed);

	test('when a worker is killed nothing is lost and nothing sent twice', async () => {
		const { instance } = queue();
		const texts = textsFor('killed', 600);
		const { call, executions } = await publish('killed', texts, isHandedOn ? {} : ownKeys);
		await call();
		await partIsSent();
		const [first = ''] = await executions();
		await workersOn(first)[0]?.kill();
		expect(appState().deliveries.length).toBeLessThan(texts.length);
		const { status } = await waitForEnd(instance.session, first);
		expect(workersOn(first)).toHaveLength(isHandedOn ? 2 : 1);
		if (!isHandedOn) {
			expect(['crashed', 'error']).toContain(status);
			await call();
		}
		const [last = ''] = await executions();
		expect((await waitForEnd(instance.session, last)).status).toBe('success');
		expect(deliveredTexts(appState())).toEqual(texts.sort());
		expect(wasRepeated()).toBe(true);
	});

	// What n8n does not do is no test that was skipped.
	const testIfHandedOn = isHandedOn ? test : () => undefined;

	testIfHandedOn(
		'a job that is handed on to another worker, which begins at the trigger, repeats nothing',
		async () => {
			const { instance } = queue();
			const people = peopleFor('person', 300);
			const { call, executions } = await publishWelcome('handed-on', people);
			await call();
			await waitUntil('a part is sent', () => appState().deliveries.length > 100);
			const [execution = ''] = await executions();
			await workersOn(execution)[0]?.kill();
			const before = instance.emulator.requests.length;
			expect(appState().deliveries.length).toBeLessThan(people.length);
			expect((await waitForEnd(instance.session, execution)).status).toBe('success');
			expect(await executions()).toEqual([execution]);
			expect(workersOn(execution)).toHaveLength(2);
			const again = instance.emulator.requests.slice(before);
			for (const end of ['/users', '/custom_events', '/notifications']) {
				expect(again.filter(({ path }) => path.endsWith(end))).not.toEqual([]);
			}
			expect(wasRepeated()).toBe(true);
			expectEachOnce(appState(), people);
		},
	);

	test('an execution started by hand sends everything once, wherever n8n runs it', async () => {
		const { session, credentials } = queue().instance;
		const texts = textsFor('hand', 20);
		const workflow = linearWorkflow(
			'By hand',
			manualTrigger,
			...itemNodes(...texts),
			pushNode('Push', credentials),
		);
		const { id, status } = await runWorkflow(session, workflow);
		expect(status).toBe('success');
		expect(deliveredTexts(appState())).toEqual([...texts].sort());
		expect(workersOn(id)).toHaveLength(host?.traits.offloadsManualRuns ? 1 : 0);
	});

	test('after a power cut, Retry sends the rest and nothing of what had left', async () => {
		const texts = textsFor('power cut', 600);
		const { call, executions } = await publish('cut', texts, isKnownAgain ? {} : ownKeys);
		await call();
		await partIsSent();
		const [execution = ''] = await executions();
		await queue().crash();
		const { session } = queue().instance;
		expect(appState().deliveries.length).toBeLessThan(texts.length);
		expect((await waitForEnd(session, execution)).status).toBe('crashed');
		expect((await retryExecution(session, execution, 'original')).status).toBe('success');
		expect(deliveredTexts(appState())).toEqual(texts.sort());
		expect(wasRepeated()).toBe(true);
	});

	describeQuestionInQueue(queue);

	// Last, since workers keep half their pace for a minute after a 429.
	test('workers that share a rate limit, each with its own pace, lose and repeat nothing', async () => {
		const { instance, workers } = queue();
		const texts = textsFor('shared', 40);
		const { call, executions } = await publish('share', texts);
		await bothAtWork();
		instance.emulator.setLimits({ messages: 20 });
		const calls = 10;
		for (let count = 0; count < calls; count += 1) await call();
		const ids = await executions();
		const ends = await Promise.all(ids.map((each) => waitForEnd(instance.session, each)));
		expect(ends.map(({ status }) => status)).toEqual(Array(calls).fill('success'));
		expect(deliveredTexts(appState())).toEqual(
			texts.flatMap((text) => Array(calls).fill(text)).sort(),
		);
		expect(appState().rejections.messages).toBeGreaterThan(0);
		expect(new Set(ids.flatMap(workersOn))).toEqual(new Set(workers));
	});
});
