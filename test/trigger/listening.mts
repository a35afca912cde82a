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
}

/** A trigger that listens, and what it has started. */
export interface Listening extends LoopbackServer {
	/** The items of all executions, in the order they started. */
	items: IDataObject[];
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

const type = new OneSignalTrigger();
const nodeTypes: INodeTypes = {
	getByName: () => type,
	getByNameAndVersion: () => NodeHelpers.getVersionedNodeType(type),
	getKnownTypes: () => ({}),
};

const nodeWith = (id: string, parameters: INodeParameters): INode => ({
	id: 'trigger-1',
	name: 'OneSignal Trigger',
	type: 'n8n-nodes-onesignal.oneSignalTrigger',
	typeVersion: 1,
	position: [0, 0],
	parameters: { events: ['*'], simplify: false, ...parameters },
	credentials: { oneSignalEventStreamApi: { id, name: 'Stream' } },
});

interface Call {
	listening: Listening;
	id: string;
	node: INode;
	credential: ICredentialDataDecryptedObject;
	mode: WorkflowExecuteMode;
}

const workflowOf = ({ id, node }: Call, staticData: IDataObject, active = true): Workflow =>
	new Workflow({ id, nodes: [node], connections: {}, active, nodeTypes, staticData });

const credentialsOf = ({ listening, credential }: Call) =>
	({
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getDecrypted: async () => {
			listening.reads += 1;
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
	const { listening, node, mode } = call;
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
	await type.webhookMethods.default.delete.call(context as unknown as IHookFunctions);
}

let workflows = 0;

export async function listen({
	parameters = {},
	credential = { headerName: 'X-n8n-Secret', secret },
	mode = 'webhook',
}: Settings = {}): Promise<Listening> {
	const server = createServer((request, plain: ServerResponse) => {
		const response = expressive(plain);
		answer(call, readable(request), response).catch((error: unknown) =>
			response.status(500).json({ message: String(error) }),
		);
	});
	const { url, close } = await listenOnLoopback(server);
	const listening: Listening = {
		url: `${url}/webhook`,
		close,
		items: [],
		stored: '{}',
		reads: 0,
		beforeStart: undefined,
		restart: async () => await end(call, true),
		endTest: async () => await end(call, false),
	};
	const id = `workflow-${(workflows += 1)}`;
	const call: Call = { listening, id, node: nodeWith(id, parameters), credential, mode };
	return listening;
}
