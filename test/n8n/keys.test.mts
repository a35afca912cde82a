import type { INode } from 'n8n-workflow';
import { available } from '../support/available.mts';
import {
	nodeErrors,
	waitForEnd,
	executionsOf,
	retryExecution,
	runWorkflow,
	startExecution,
} from './executions.mts';
import {
	subWorkflowTrigger,
	executeWorkflowNode,
	itemNodes,
	loopNode,
	pushNode,
	linearWorkflow,
	manualTrigger,
	withRetryOnFail,
} from './workflowBuilders.mts';
import { keysFor } from './recordingProxy.mts';
import { withoutRetries } from './volumeWorkflows.mts';
import { describeInN8n, openTestInstance, useRecordingProxy, useTestInstance } from './inN8n.mts';
import { saveCredentials } from './testInstance.mts';
import { activate, saveWorkflow, type Workflow } from './workflows.mts';

describeInN8n('the key of a message, in n8n', () => {
	const instance = useTestInstance();
	const proxied = useRecordingProxy(instance);

	const run = async (workflow: Workflow) => await runWorkflow(instance().session, workflow);
	const sender = (name = 'Push', further: Partial<INode> = {}) =>
		pushNode(name, proxied().credentials, further);
	const delivered = () =>
		instance()
			.emulator.app()
			.deliveries.map(({ text }) => text);

	test('it stays the same when Retry On Fail tries again, and only what failed is sent again', async () => {
		const { proxy } = proxied();
		proxy.rejectNext(1, 503);
		const failing = withoutRetries(sender('Push', withRetryOnFail));
		const { status } = await run(
			linearWorkflow('Retry On Fail', manualTrigger, ...itemNodes('one', 'two'), failing),
		);
		expect(status).toBe('success');
		expect(proxy.sends).toHaveLength(3);
		expect(keysFor(proxy.sends, 'one')).toHaveLength(1);
		expect(keysFor(proxy.sends, 'two')).toHaveLength(1);
		expect(keysFor(proxy.sends, 'one')).not.toEqual(keysFor(proxy.sends, 'two'));
		expect(delivered().sort()).toEqual(['one', 'two']);
	});

	test('it stays the same when a person presses Retry, any number of times', async () => {
		const { session } = instance();
		const { proxy } = proxied();
		proxy.rejectNext(3, 503);
		const failing = withoutRetries(sender());
		const first = await run(linearWorkflow('Retry', manualTrigger, ...itemNodes('one'), failing));
		const second = await retryExecution(session, first.id, 'original');
		const third = await retryExecution(session, second.id, 'current');
		const last = await retryExecution(session, third.id, 'original');
		expect([first, second, third].map(({ status }) => status)).toEqual(Array(3).fill('error'));
		expect(last.status).toBe('success');
		expect(proxy.sends).toHaveLength(4);
		expect(keysFor(proxy.sends, 'one')).toHaveLength(1);
	});

	test('it is a fresh one after a refusal, since OneSignal may remember what it refused', async () => {
		const { session } = instance();
		const { proxy } = proxied();
		proxy.rejectNext(1);
		const first = await run(
			linearWorkflow('Refused', manualTrigger, ...itemNodes('one', 'two'), sender()),
		);
		const retried = await retryExecution(session, first.id, 'current');
		expect([first.status, retried.status]).toEqual(['error', 'success']);
		expect(keysFor(proxy.sends, 'one')).toHaveLength(2);
		expect(keysFor(proxy.sends, 'two')).toHaveLength(1);
		expect(delivered().sort()).toEqual(['one', 'two']);
	});

	test('it differs between items, also where they say the same', async () => {
		await run(
			linearWorkflow('Items', manualTrigger, ...itemNodes('same', 'same', 'same'), sender()),
		);
		expect(keysFor(proxied().proxy.sends, 'same')).toHaveLength(3);
	});

	test('it differs between the rounds of a loop', async () => {
		const sending = sender();
		const workflow = linearWorkflow(
			'Loop',
			manualTrigger,
			...itemNodes('same', 'same', 'same'),
			loopNode,
			sending,
		);
		const to = ({ name }: INode) => [{ node: name, type: 'main' as const, index: 0 }];
		workflow.connections[loopNode.name] = { main: [[], to(sending)] };
		workflow.connections[sending.name] = { main: [to(loopNode)] };
		expect(nodeErrors(await run(workflow))).toEqual([]);
		expect(proxied().proxy.sends).toHaveLength(3);
		expect(keysFor(proxied().proxy.sends, 'same')).toHaveLength(3);
	});

	test('it differs between two nodes', async () => {
		const first = sender('First');
		const second = sender('Second', { parameters: { ...first.parameters, message: 'same' } });
		await run(linearWorkflow('Two nodes', manualTrigger, ...itemNodes('same'), first, second));
		expect(keysFor(proxied().proxy.sends, 'same')).toHaveLength(2);
	});

	test('it differs between two executions', async () => {
		const { session } = instance();
		const { id } = await saveWorkflow(
			session,
			linearWorkflow('Twice', manualTrigger, ...itemNodes('same'), sender()),
		);
		await waitForEnd(session, await startExecution(session, id, manualTrigger.name));
		await waitForEnd(session, await startExecution(session, id, manualTrigger.name));
		expect(await executionsOf(session, id)).toHaveLength(2);
		expect(keysFor(proxied().proxy.sends, 'same')).toHaveLength(2);
	});

	test.each([
		['it differs', {}, 2],
		['a key of your own stays the same', { idempotencyKey: 'order-1842' }, 1],
	])('where Retry starts a sub-workflow anew, %s', async (_what, options, keys) => {
		const { session } = instance();
		const { proxy } = proxied();
		proxy.rejectNext(1);
		const plain = sender();
		const sending = { ...plain, parameters: { ...plain.parameters, options } };
		const child = linearWorkflow('Child', subWorkflowTrigger, ...itemNodes('one'), sending);
		const saved = await saveWorkflow(session, child);
		if (available.n8n?.traits.publishesSubWorkflows) await activate(session, saved);
		const first = await run(linearWorkflow('Parent', manualTrigger, executeWorkflowNode(saved.id)));
		expect(first.status).toBe('error');
		expect((await retryExecution(session, first.id, 'original')).status).toBe('success');
		expect(proxy.sends).toHaveLength(2);
		expect(keysFor(proxy.sends, 'one')).toHaveLength(keys);
	});

	test('it differs between two n8n', async () => {
		const { proxy } = proxied();
		const other = await openTestInstance({ isFirstStart: true, hasEditor: false });
		try {
			const credentials = await saveCredentials(other.session, proxy.url);
			await run(linearWorkflow('Here', manualTrigger, ...itemNodes('same'), sender()));
			const there = linearWorkflow(
				'There',
				manualTrigger,
				...itemNodes('same'),
				pushNode('Push', credentials),
			);
			await runWorkflow(other.session, there);
		} finally {
			await other.close();
		}
		expect(keysFor(proxy.sends, 'same')).toHaveLength(2);
	});
});
