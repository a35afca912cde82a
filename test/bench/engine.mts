import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	IDataObject,
	IHttpRequestOptions,
	INode,
	INodeCredentialsDetails,
	INodeExecutionData,
	INodeType,
	INodeTypes,
	IVersionedNodeType,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { start } from '../support/engine/start.mts';
import { onLoopback } from '../support/loopback.mts';
import { benchEnvironment } from './benchEnvironment.mts';
import { core, credentialTypes, httpRequest, oneSignal, workflow } from './host.mts';

export const appId = '6c8f1a52-3d47-4e0b-9a61-f2b7c5d80e13';
const key = 'os_v2_app_for_the_bench_only';

const credentials: Record<string, ICredentialDataDecryptedObject> = {
	oneSignalApi: {
		appId,
		apiKey: key,
		integrationName: 'n8n',
		...onLoopback(benchEnvironment.server),
		plan: 'paid',
	},
	httpHeaderAuth: { name: 'Authorization', value: `Key ${key}` },
};

/** Credentials as n8n keeps them, but not encrypted. */
const credentialsHelper = {
	getParentTypes: () => [],
	isCredentialUsableByNode: () => true,
	getCredentialsProperties: (type: string) => credentialTypes[type]?.properties ?? [],
	preAuthentication: async () => undefined,
	updateCredentials: async () => undefined,
	getDecrypted: async (_data: unknown, _details: INodeCredentialsDetails, type: string) =>
		structuredClone(credentials[type]),
	async authenticate(
		own: ICredentialDataDecryptedObject,
		type: string,
		request: IHttpRequestOptions,
	) {
		const { authenticate } = credentialTypes[type] ?? {};
		if (typeof authenticate === 'function') return await authenticate(own, request);
		return { ...request, headers: { ...request.headers, [String(own.name)]: own.value } };
	},
} as unknown as ICredentialsHelper;

export const nodeTypesByName: Record<string, INodeType | IVersionedNodeType> = {
	start,
	'n8n-nodes-onesignal.oneSignal': oneSignal,
	'n8n-nodes-base.httpRequest': httpRequest,
};

const nodeTypes = {
	getByName: (name: string) => nodeTypesByName[name],
	getByNameAndVersion: (name: string, version?: number) =>
		workflow.NodeHelpers.getVersionedNodeType(nodeTypesByName[name], version),
	getKnownTypes: () => ({}),
} as unknown as INodeTypes;

/** A node as a workflow holds it, as far as the benchmarks differ in it. */
export type Scenario = Pick<INode, 'parameters' | 'typeVersion'> & {
	type: keyof typeof nodeTypesByName;
};

const startNode: INode = {
	id: 'start',
	name: 'Start',
	type: 'start',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

const additionalData = (): IWorkflowExecuteAdditionalData =>
	({
		credentialsHelper,
		hooks: new core.ExecutionLifecycleHooks('trigger', '1', { id: 'bench' } as IWorkflowBase),
		executionId: '1',
		currentNodeExecutionIndex: 0,
		restApiUrl: benchEnvironment.server,
		instanceBaseUrl: benchEnvironment.server,
		webhookBaseUrl: benchEnvironment.server,
		webhookTestBaseUrl: benchEnvironment.server,
		webhookWaitingBaseUrl: benchEnvironment.server,
		formWaitingBaseUrl: benchEnvironment.server,
		variables: {},
		setExecutionStatus: () => {},
	}) as unknown as IWorkflowExecuteAdditionalData;

/** Runs a node on these items, as n8n runs an active workflow; returns its output. */
export async function runScenario(
	own: Scenario,
	items: IDataObject[],
): Promise<INodeExecutionData[]> {
	const references = Object.keys(credentials).map((type) => [type, { id: type, name: type }]);
	const node: INode = {
		...startNode,
		...own,
		id: 'node',
		name: 'Node',
		credentials: Object.fromEntries(references),
	};
	const flow = new workflow.Workflow({
		id: 'bench',
		name: 'Bench',
		active: true,
		nodes: [startNode, node],
		connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
		nodeTypes,
	});
	const input = items.map((json) => ({ json }));
	const data = workflow.createRunExecutionData({
		executionData: {
			contextData: {},
			nodeExecutionStack: [{ node: startNode, data: { main: [input] }, source: null }],
		},
	});
	const execution = new core.WorkflowExecute(additionalData(), 'trigger', data);
	const { data: outcome } = await execution.processRunExecutionData(flow);
	const last = outcome.resultData.runData.Node?.at(-1);
	const failure = last?.error ?? outcome.resultData.error;
	if (failure) throw failure;
	return last?.data?.main[0] ?? [];
}
