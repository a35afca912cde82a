import 'reflect-metadata';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { HookContext, WebhookContext } from 'n8n-core';
import { NodeHelpers, Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	IDataObject,
	IHookFunctions,
	INode,
	INodeCredentials,
	INodeParameters,
	INodeTypes,
	IWebhookData,
	IWebhookFunctions,
	IWebhookResponseData,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';

import { OneSignalTrigger } from '../../nodes/OneSignalTrigger/OneSignalTrigger.node';
import { listenOnLoopback, type LoopbackServer } from '../support/loopback.mts';
import { secret } from './caller.mts';
import { expressive, readable } from './express.mts';

export interface Settings {
	parameters?: INodeParameters;
	credential?: ICredentialDataDecryptedObject;
	mode?: WorkflowExecuteMode;
	/** What the node refers to, if not the credential. */
	credentials?: INodeCredentials;
	/** Whether the credential is gone that the node refers to. */
	isDeleted?: boolean;
	/** The same workflow in another process of the same n8n, and the node as that process loaded it. */
	otherProcess?: { of: Listening; type: OneSignalTrigger };
}

/** A trigger that listens, and what it has started. */
export interface Listening extends LoopbackServer {
	/** The items of all executions, in the order they started. */
	items: IDataObject[];
	workflowId: string;
	/** What n8n keeps with the workflow, as it stands in its database. */
	stored: string;
	/** How often the credential was read. */
	reads: number;
	/** Happens in place of the next start of an execution, and before it if it does not throw. */
	beforeStart: (() => Promise<void> | void) | undefined;
	/** Ends the process and starts another one: only what is stored stays. */
	restart(): Promise<void>;
	/** Ends a test that a person ran in the editor meanwhile. */
	endTest(): Promise<void>;
}

const ownType = new OneSignalTrigger();
const nodeTypes: INodeTypes = {
	getByName: () => ownType,
	getByNameAndVersion: () => NodeHelpers.getVersionedNodeType(ownType),
	getKnownTypes: () => ({}),
};

const nodeWith = (
	id: string,
	parameters: INodeParameters,
	credentials?: INodeCredentials,
): INode => ({
	id: 'trigger-1',
	name: 'OneSignal Trigger',
	type: 'n8n-nodes-onesignal.oneSignalTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: { events: ['*'], simplify: false, ...parameters },
	credentials: credentials ?? { oneSignalEventStreamApi: { id, name: 'Stream' } },
});

interface Call {
	listening: Listening;
	id: string;
	node: INode;
	credential: ICredentialDataDecryptedObject;
	isDeleted: boolean;
	mode: WorkflowExecuteMode;
	type: OneSignalTrigger;
}

const workflowOf = ({ id, node }: Call, staticData: IDataObject, active = true): Workflow =>
	new Workflow({ id, nodes: [node], connections: {}, active, nodeTypes, staticData });

const credentialsOf = ({ listening, credential, isDeleted, id }: Call) =>
	({
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getDecrypted: async () => {
			listening.reads += 1;
			if (isDeleted) throw new Error(`Credential with ID "${id}" does not exist`);
			return structuredClone(credential);
		},
	}) as unknown as ICredentialsHelper;

/**
 * Calls the node as n8n 2.41 does (`live-webhooks.js`, `webhook-helpers.js`), on n8n-core's own
 * context: static data read anew for every call; an execution, which resets its mark of change; then
 * the answer; then the static data saved as a whole if it was changed since.
 */
async function answer(
	call: Call,
	httpRequest: IncomingMessage,
	httpResponse: ReturnType<typeof expressive>,
): Promise<void> {
	const { listening, node, mode, type } = call;
	const own = JSON.parse(listening.stored) as IDataObject;
	const workflow = workflowOf(call, own);
	const additional = {
		credentialsHelper: credentialsOf(call),
		httpRequest,
		httpResponse,
	} as unknown as IWorkflowExecuteAdditionalData;
	const webhook = { webhookDescription: type.description.webhooks?.[0] } as IWebhookData;
	const context = new WebhookContext(workflow, node, additional, mode, webhook, [], null);
	const data = await type.webhook.call(context as unknown as IWebhookFunctions);
	if (data.noWebhookResponse) return;
	if (data.workflowData) await start(call, data, own);
	const body = data.webhookResponse as unknown;
	if (workflow.staticData.__dataChanged) listening.stored = JSON.stringify(workflow.staticData);
	httpResponse.json(body);
}

async function start(
	call: Call,
	{ workflowData = [] }: IWebhookResponseData,
	own: IDataObject,
): Promise<void> {
	const { listening } = call;
	const { beforeStart } = listening;
	listening.beforeStart = undefined;
	await new Promise((resolve) => setImmediate(resolve));
	await beforeStart?.();
	if (Object.keys(own).length > 0) workflowOf(call, own);
	listening.items.push(...workflowData.flat().map(({ json }) => json));
}

/**
 * What the end of a workflow's listening tells the node (`active-workflow-manager.js`), or the end of a
 * test (`test-webhooks.js`); its process may forget, its database does not.
 */
async function end(call: Call, isActive: boolean): Promise<void> {
	const workflow = workflowOf(call, {}, isActive);
	const additional = {} as IWorkflowExecuteAdditionalData;
	const context = new HookContext(workflow, call.node, additional, 'internal', 'update');
	await call.type.webhookMethods.default.delete.call(context as unknown as IHookFunctions);
}

/** Two processes have one database. */
const shareStored = (one: Listening, other: Listening): void => {
	Object.defineProperty(one, 'stored', {
		get: () => other.stored,
		set: (stored: string) => {
			other.stored = stored;
		},
	});
};

let workflows = 0;

export async function listen({
	parameters = {},
	credential = { headerName: 'X-n8n-Secret', secret },
	mode = 'webhook',
	credentials,
	isDeleted = false,
	otherProcess,
}: Settings = {}): Promise<Listening> {
	const server = createServer((request, plain: ServerResponse) => {
		const response = expressive(plain);
		answer(call, readable(request), response).catch((error: unknown) =>
			response.status(500).json({ message: String(error) }),
		);
	});
	const { url, close } = await listenOnLoopback(server);
	const id = otherProcess?.of.workflowId ?? `workflow-${(workflows += 1)}`;
	const listening: Listening = {
		url: `${url}/webhook`,
		close,
		items: [],
		workflowId: id,
		stored: '{}',
		reads: 0,
		beforeStart: undefined,
		restart: async () => await end(call, true),
		endTest: async () => await end(call, false),
	};
	if (otherProcess) shareStored(listening, otherProcess.of);
	const node = nodeWith(id, parameters, credentials);
	const type = otherProcess?.type ?? ownType;
	const call: Call = { listening, id, node, credential, isDeleted, mode, type };
	return listening;
}
