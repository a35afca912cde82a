import 'reflect-metadata';
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import { createRunExecutionData, Workflow } from 'n8n-workflow';
import type {
	IConnections,
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	IDataObject,
	IExecuteContextData,
	INode,
	INodeExecutionData,
	INodeParameters,
	IRun,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { credentialsHelper, nodeName, nodeTypes } from './types.mts';

/** One execution of a workflow, as a person would start it or retry it. */
export interface Execution {
	nodes: INode[];
	connections: IConnections;
	items?: IDataObject[];
	credential: ICredentialDataDecryptedObject;
	workflowId?: string;
	executionId?: string;
	mode?: WorkflowExecuteMode;
	/** What n8n 2.x makes anew for each execution and hands on to its retries. */
	resumeToken?: string;
	/** When n8n began an execution that goes on; without it, n8n begins one now. */
	establishedAt?: number;
	/** What n8n stored with an earlier execution and hands on to its retries. */
	contextData?: IExecuteContextData;
}

const local = 'http://127.0.0.1:5678';

/** What n8n's server adds to an execution. */
export const additionalDataFor = (
	credentialsHelper: ICredentialsHelper,
	{ mode = 'manual', executionId = '1', workflowId = 'workflow-1' }: Partial<Execution>,
): IWorkflowExecuteAdditionalData =>
	({
		credentialsHelper,
		hooks: new ExecutionLifecycleHooks(mode, executionId, { id: workflowId } as IWorkflowBase),
		executionId,
		currentNodeExecutionIndex: 0,
		restApiUrl: local,
		instanceBaseUrl: local,
		webhookBaseUrl: `${local}/webhook`,
		webhookTestBaseUrl: `${local}/webhook-test`,
		webhookWaitingBaseUrl: `${local}/webhook-waiting`,
		formWaitingBaseUrl: `${local}/form-waiting`,
		variables: {},
		setExecutionStatus: () => {},
	}) as unknown as IWorkflowExecuteAdditionalData;

/** Runs a workflow in n8n's own engine, without a server. */
export function execute(execution: Execution): {
	finished: Promise<IRun>;
	stop: () => void;
	credentialReads: () => number;
} {
	const { nodes, connections, items = [{}], credential, mode = 'manual' } = execution;
	const { workflowId = 'workflow-1', executionId = '1', establishedAt } = execution;
	const workflow = new Workflow({
		id: workflowId,
		name: 'Test',
		nodes,
		connections,
		active: false,
		nodeTypes,
	});
	const helper = credentialsHelper(credential);
	const additional = additionalDataFor(helper, { mode, executionId, workflowId });
	const stored = createRunExecutionData({
		resumeToken: execution.resumeToken,
		executionData: {
			contextData: execution.contextData ?? {},
			...(establishedAt && { runtimeData: { version: 1, establishedAt, source: mode } }),
			nodeExecutionStack: [
				{ node: nodes[0], data: { main: [items.map((json) => ({ json }))] }, source: null },
			],
		},
	});
	const running = new WorkflowExecute(additional, mode, stored).processRunExecutionData(workflow);
	return {
		finished: running,
		stop: () => running.cancel(),
		credentialReads: () => helper.reads,
	};
}

/** A node of this package, ready to run. */
export const oneSignalNode = (parameters: INodeParameters, own: Partial<INode> = {}): INode => ({
	id: 'node-1',
	name: 'OneSignal',
	type: nodeName,
	typeVersion: 1,
	position: [200, 0],
	parameters,
	credentials: {
		oneSignalApi: { id: '1', name: 'OneSignal' },
		oneSignalOrganizationApi: { id: '2', name: 'OneSignal organization' },
	},
	...own,
});

export const startNode: INode = {
	id: 'start-1',
	name: 'Start',
	type: 'start',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** Each node leads to the next one. */
export const linearConnections = (...nodes: INode[]): IConnections =>
	Object.fromEntries(
		nodes
			.slice(0, -1)
			.map(({ name }, i) => [
				name,
				{ main: [[{ node: nodes[i + 1].name, type: 'main' as const, index: 0 }]] },
			]),
	);

export interface RunResult {
	items: INodeExecutionData[];
	error?: Error & { description?: string | null; httpCode?: string | null };
	run: IRun;
	credentialReads: number;
}

/** Runs one node of this package, behind a start that hands it the items. */
export async function runNode(
	parameters: INodeParameters,
	further: Partial<Execution> & {
		credential: ICredentialDataDecryptedObject;
		node?: Partial<INode>;
	},
): Promise<RunResult> {
	const node = oneSignalNode(parameters, further.node);
	const nodes = [startNode, node];
	const { finished, credentialReads } = execute({
		nodes,
		connections: linearConnections(...nodes),
		...further,
	});
	const run = await finished;
	const last = run.data.resultData.runData[node.name]?.at(-1);
	const error = last?.error ?? run.data.resultData.error;
	return {
		items: last?.data?.main[0] ?? [],
		error: error as RunResult['error'],
		run,
		credentialReads: credentialReads(),
	};
}
