import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'flatted';
import type {
	ExecutionStatus,
	IDataObject,
	IRunExecutionData,
	ITaskData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { Session } from './session.mts';
import { saveWorkflow, triggerOf, type Workflow } from './workflows.mts';

const endTimeoutMs = 150_000;

export interface Execution {
	id: string;
	status: ExecutionStatus;
	mode: WorkflowExecuteMode;
	details: IRunExecutionData;
}

interface StoredExecution {
	id: string;
	status: ExecutionStatus;
	mode: WorkflowExecuteMode;
	/** In the notation of the package `flatted`; n8n 1 may have none yet. */
	data?: string;
}

const hasEnded = (status: ExecutionStatus) => status !== 'new' && status !== 'running';

/** Waits until an execution has ended, well or not, or has gone to sleep. */
export async function waitForEnd(session: Session, id: string): Promise<Execution> {
	const until = Date.now() + endTimeoutMs;
	while (Date.now() < until) {
		const stored = await session.call<StoredExecution>('GET', `/rest/executions/${id}`);
		const { status, mode, data } = stored;
		const details = data === undefined ? undefined : (parse(data) as IRunExecutionData | undefined);
		// n8n 1 writes down that it is over before it writes down how
		if (hasEnded(status) && details) return { id, status, mode, details };
		await wait(150);
	}
	throw new Error(`Execution ${id} did not end in ${endTimeoutMs / 1000} s`);
}

/** What n8n writes down of a node that has run. */
const taskDataFor = (json: IDataObject): ITaskData => ({
	startTime: Date.now(),
	executionTime: 0,
	executionIndex: 0,
	executionStatus: 'success',
	data: { main: [[{ json }]] },
	source: [null],
});

/**
 * Presses the editor's button that runs a workflow; one that waits for a call has no execution yet.
 *
 * @param given what a person has written, where the trigger is a chat
 */
export async function startExecution(
	session: Session,
	workflowId: string,
	trigger: string,
	given?: IDataObject,
): Promise<string> {
	const path = `/rest/workflows/${workflowId}`;
	const { executionId } = await session.call<{ executionId: string }>('POST', `${path}/run`, {
		triggerToStartFrom: { name: trigger, data: given && taskDataFor(given) },
		// n8n 1 runs what it is sent, n8n 2 what it has saved
		workflowData: await session.call<Workflow>('GET', path),
	});
	return executionId;
}

/** Saves a workflow, runs it and waits for its end. */
export async function runWorkflow(session: Session, workflow: Workflow): Promise<Execution> {
	const { id } = await saveWorkflow(session, workflow);
	return await waitForEnd(session, await startExecution(session, id, triggerOf(workflow)));
}

/** Presses Retry on a failed execution, with the workflow it ran or as that is saved now. */
export async function retryExecution(
	session: Session,
	id: string,
	workflow: 'original' | 'current',
): Promise<Execution> {
	const again = await session.call<{ id: string }>('POST', `/rest/executions/${id}/retry`, {
		loadWorkflow: workflow === 'current',
	});
	return await waitForEnd(session, again.id);
}

export async function stopExecution(session: Session, id: string): Promise<void> {
	await session.call('POST', `/rest/executions/${id}/stop`);
}

interface ExecutionList {
	results: Array<{ id: string; status: ExecutionStatus }>;
}

/**
 * The executions of a workflow, newest first. n8n reads those that go on and those that are over one after the other, and
 * misses one that changes sides in between: it is asked twice.
 */
export async function executionsOf(session: Session, workflowId: string): Promise<string[]> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const path = `/rest/executions?filter=${filter}`;
	const first = await session.call<ExecutionList>('GET', path);
	const second = await session.call<ExecutionList>('GET', path);
	const ids = new Set([...first.results, ...second.results].map(({ id }) => id));
	return [...ids].sort((one, other) => Number(other) - Number(one));
}

/** What went wrong, node by node, in the words the person reads in the editor. */
export function nodeErrors({ details }: Execution): string[] {
	const runs = Object.entries(details.resultData.runData);
	return runs.flatMap(([node, tries]) =>
		tries.flatMap(({ error }) => (error ? [`${node}: ${error.message}`] : [])),
	);
}
