import { readFileSync } from 'node:fs';
import type { INodeParameters } from 'n8n-workflow';
import { available } from './available.mts';
import { delivered, peopleFor, publishCrowd, textsFor, welcome } from './crowd.mts';
import { ended, executionsOf, retry } from './executions.mts';
import { push, row, webhook } from './flows.mts';
import { use } from './inN8n.mts';
import { raiseQueue } from './queue.mts';
import { until } from './until.mts';
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
	const queue = use(async () => await raiseQueue(host!, queueServers!));
	const books = () => queue().stage.emulator.app();
	beforeEach(async () => {
		await queue().refill();
		queue().stage.emulator.setLimits(undefined);
		queue().stage.emulator.reset();
	});

	/** Which workers have said that they began this execution. */
	const workersOn = (id: string) =>
		queue().workers.filter(({ log }) =>
			readFileSync(log, 'utf8').includes(`Worker started execution ${id} `),
		);

	const callOf = (path: string, { id }: SavedWorkflow) => ({
		call: async () => await callWebhook(queue().stage.n8n.url, path),
		executions: async () => await executionsOf(queue().stage.session, id),
	});

	async function publish(path: string, texts: string[], options: INodeParameters = {}) {
		const { stage } = queue();
		const sender = push('Push', stage.credentials);
		const parameters = { ...sender.parameters, options };
		const saved = await publishCrowd(stage, webhook(path), texts, { ...sender, parameters });
		return callOf(path, saved);
	}

	async function publishWelcome(path: string, people: string[]) {
		const { session, credentials } = queue().stage;
		const workflow = row('Welcome', webhook(path), ...welcome(credentials, people));
		const saved = await saveWorkflow(session, workflow);
		await activate(session, saved);
		return callOf(path, saved);
	}

	/** A worker that has just started takes its first job after a while. */
	async function bothAtWork() {
		const { stage, workers } = queue();
		const { call, executions } = await publish('warm', ['warm']);
		await until('both are at work', async () => {
			await call();
			return new Set((await executions()).flatMap(workersOn)).size === workers.length;
		});
		for (const id of await executions()) await ended(stage.session, id);
		stage.emulator.reset();
	}

	const partIsSent = async () => {
		await until('a part is sent', () => books().deliveries.length > 150);
	};
	const wasRepeated = () => queue().stage.emulator.requests.some(({ replayed }) => replayed);

	/** One user, one event and one email for each of them, in the books of OneSignal. */
	function expectEachOnce(people: string[]) {
		const { users, events, messages, deliveries } = books();
		const isOurs = (id: string | null | undefined) => people.includes(id ?? '');
		const idsIn = (rows: Array<{ external_id?: string | null }>) =>
			rows.map(({ external_id }) => external_id).filter(isOurs);
		const all = [...people].sort();
		expect(idsIn(users.map(({ identity }) => identity)).sort()).toEqual(all);
		expect(idsIn(events).sort()).toEqual(all);
		expect(idsIn(deliveries).sort()).toEqual(all);
		expect(messages).toHaveLength(people.length);
	}

	test('when a worker is killed nothing is lost and nothing sent twice', async () => {
		const { stage } = queue();
		const texts = textsFor('killed', 600);
		const { call, executions } = await publish('killed', texts, isHandedOn ? {} : ownKeys);
		await call();
		await partIsSent();
		const [first = ''] = await executions();
		await workersOn(first)[0]?.kill();
		expect(books().deliveries.length).toBeLessThan(texts.length);
		const { status } = await ended(stage.session, first);
		expect(workersOn(first)).toHaveLength(isHandedOn ? 2 : 1);
		if (!isHandedOn) {
			expect(['crashed', 'error']).toContain(status);
			await call();
		}
		const [last = ''] = await executions();
		expect((await ended(stage.session, last)).status).toBe('success');
		expect(delivered(books())).toEqual(texts.sort());
		expect(wasRepeated()).toBe(true);
	});

	// What n8n does not do is no test that was skipped.
	const testIfHandedOn = isHandedOn ? test : () => undefined;

	testIfHandedOn(
		'a job that is handed on to another worker, which begins at the trigger, repeats nothing',
		async () => {
			const { stage } = queue();
			const people = peopleFor('person', 300);
			const { call, executions } = await publishWelcome('handed-on', people);
			await call();
			await until('a part is sent', () => books().deliveries.length > 100);
			const [execution = ''] = await executions();
			await workersOn(execution)[0]?.kill();
			const before = stage.emulator.requests.length;
			expect(books().deliveries.length).toBeLessThan(people.length);
			expect((await ended(stage.session, execution)).status).toBe('success');
			expect(await executions()).toEqual([execution]);
			expect(workersOn(execution)).toHaveLength(2);
			const again = stage.emulator.requests.slice(before);
			for (const end of ['/users', '/custom_events', '/notifications']) {
				expect(again.filter(({ path }) => path.endsWith(end))).not.toEqual([]);
			}
			expect(wasRepeated()).toBe(true);
			expectEachOnce(people);
		},
	);

	test('after a power cut, Retry sends the rest and nothing of what had left', async () => {
		const texts = textsFor('power cut', 600);
		const { call, executions } = await publish('cut', texts, isKnownAgain ? {} : ownKeys);
		await call();
		await partIsSent();
		const [execution = ''] = await executions();
		await queue().crash();
		const { session } = queue().stage;
		expect(books().deliveries.length).toBeLessThan(texts.length);
		expect((await ended(session, execution)).status).toBe('crashed');
		expect((await retry(session, execution, 'original')).status).toBe('success');
		expect(delivered(books())).toEqual(texts.sort());
		expect(wasRepeated()).toBe(true);
	});

	// Last, since workers that were told to slow down are slow for a minute.
	test('workers that pace themselves, each for itself, lose and repeat nothing at a common limit', async () => {
		const { stage, workers } = queue();
		const texts = textsFor('shared', 40);
		const { call, executions } = await publish('share', texts);
		await bothAtWork();
		stage.emulator.setLimits({ messages: 60 });
		const calls = 10;
		for (let count = 0; count < calls; count += 1) await call();
		const ids = await executions();
		const ends = await Promise.all(ids.map((each) => ended(stage.session, each)));
		expect(ends.map(({ status }) => status)).toEqual(Array(calls).fill('success'));
		expect(delivered(books())).toEqual(texts.flatMap((text) => Array(calls).fill(text)).sort());
		expect(books().rejections.messages).toBeGreaterThan(0);
		expect(new Set(ids.flatMap(workersOn))).toEqual(new Set(workers));
	});
});
