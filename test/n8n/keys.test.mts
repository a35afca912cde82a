import type { INode } from 'n8n-workflow';
import { available } from './available.mts';
import { complaints, ended, executionsOf, retry, runOnce, start } from './executions.mts';
import {
	called,
	calling,
	items,
	loop,
	push,
	row,
	trigger,
	withRetryOnFail,
} from './workflowBuilders.mts';
import { keysOf } from './recordingProxy.mts';
import { describeInN8n, openStage, useGate, useStage } from './inN8n.mts';
import { saveCredentials } from './testInstance.mts';
import { activate, saveWorkflow, type Workflow } from './workflows.mts';

describeInN8n('the key of a message, in n8n', () => {
	const stage = useStage();
	const gated = useGate(stage);

	const run = async (workflow: Workflow) => await runOnce(stage().session, workflow);
	const sender = (name = 'Push', further: Partial<INode> = {}) =>
		push(name, gated().credentials, further);
	const delivered = () =>
		stage()
			.emulator.app()
			.deliveries.map(({ text }) => text);

	test('it stays the same when Retry On Fail tries again, so that nobody is notified twice', async () => {
		const { gate } = gated();
		gate.refuse(1);
		const failing = sender('Push', withRetryOnFail);
		const { status } = await run(row('Retry On Fail', trigger, ...items('one', 'two'), failing));
		expect(status).toBe('success');
		expect(gate.sends).toHaveLength(4);
		expect(keysOf(gate.sends, 'one')).toHaveLength(1);
		expect(keysOf(gate.sends, 'two')).toHaveLength(1);
		expect(keysOf(gate.sends, 'one')).not.toEqual(keysOf(gate.sends, 'two'));
		expect(delivered().sort()).toEqual(['one', 'two']);
	});

	test('it stays the same when a person presses Retry, any number of times', async () => {
		const { session } = stage();
		const { gate } = gated();
		gate.refuse(3);
		const first = await run(row('Retry', trigger, ...items('one'), sender()));
		const second = await retry(session, first.id, 'original');
		const third = await retry(session, second.id, 'current');
		const last = await retry(session, third.id, 'original');
		expect([first, second, third].map(({ status }) => status)).toEqual(Array(3).fill('error'));
		expect(last.status).toBe('success');
		expect(gate.sends).toHaveLength(4);
		expect(keysOf(gate.sends, 'one')).toHaveLength(1);
	});

	test('it differs between items, also where they say the same', async () => {
		await run(row('Items', trigger, ...items('same', 'same', 'same'), sender()));
		expect(keysOf(gated().gate.sends, 'same')).toHaveLength(3);
	});

	test('it differs between the rounds of a loop', async () => {
		const sending = sender();
		const workflow = row('Loop', trigger, ...items('same', 'same', 'same'), loop, sending);
		const to = ({ name }: INode) => [{ node: name, type: 'main' as const, index: 0 }];
		workflow.connections[loop.name] = { main: [[], to(sending)] };
		workflow.connections[sending.name] = { main: [to(loop)] };
		expect(complaints(await run(workflow))).toEqual([]);
		expect(gated().gate.sends).toHaveLength(3);
		expect(keysOf(gated().gate.sends, 'same')).toHaveLength(3);
	});

	test('it differs between two nodes', async () => {
		const first = sender('First');
		const second = sender('Second', { parameters: { ...first.parameters, message: 'same' } });
		await run(row('Two nodes', trigger, ...items('same'), first, second));
		expect(keysOf(gated().gate.sends, 'same')).toHaveLength(2);
	});

	test('it differs between two executions', async () => {
		const { session } = stage();
		const { id } = await saveWorkflow(session, row('Twice', trigger, ...items('same'), sender()));
		await ended(session, await start(session, id, trigger.name));
		await ended(session, await start(session, id, trigger.name));
		expect(await executionsOf(session, id)).toHaveLength(2);
		expect(keysOf(gated().gate.sends, 'same')).toHaveLength(2);
	});

	test.each([
		['it differs', {}, 2],
		['a key of your own stays the same', { idempotencyKey: 'order-1842' }, 1],
	])('where Retry starts a sub-workflow anew, %s', async (_what, options, keys) => {
		const { session } = stage();
		const { gate } = gated();
		gate.refuse(1);
		const plain = sender();
		const sending = { ...plain, parameters: { ...plain.parameters, options } };
		const child = row('Child', called, ...items('one'), sending);
		const saved = await saveWorkflow(session, child);
		if (available.n8n?.traits.publishesSubWorkflows) await activate(session, saved);
		const first = await run(row('Parent', trigger, calling(saved.id)));
		expect(first.status).toBe('error');
		expect((await retry(session, first.id, 'original')).status).toBe('success');
		expect(gate.sends).toHaveLength(2);
		expect(keysOf(gate.sends, 'one')).toHaveLength(keys);
	});

	test('it differs between two n8n', async () => {
		const { gate } = gated();
		const other = await openStage();
		try {
			const credentials = await saveCredentials(other.session, gate.url);
			await run(row('Here', trigger, ...items('same'), sender()));
			const there = row('There', trigger, ...items('same'), push('Push', credentials));
			await runOnce(other.session, there);
		} finally {
			await other.close();
		}
		expect(keysOf(gate.sends, 'same')).toHaveLength(2);
	});
});
