import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebhookContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	IDataObject,
	INode,
	INodeParameters,
	IRunExecutionData,
	IWebhookData,
	IWebhookFunctions,
	IWebhookResponseData,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { additionalDataFor, oneSignalNode, runNode } from '../support/engine/run.mts';
import { credentialsHelper, nodeTypes } from '../support/engine/types.mts';
import { listenOnLoopback, type LoopbackServer } from '../support/loopback.mts';
import { startRecordingServer } from '../support/recordingServer.mts';
import { credentialFor } from '../support/testCredential.mts';

/** An execution that waits, and n8n's address for its answers. */
export interface WaitingExecution extends LoopbackServer {
	/** The page of the question, on this server. */
	page: string;
	/** What the message said. */
	message: IDataObject;
	/** What would run next, for each request that answered. */
	answers: IDataObject[];
	stored: IRunExecutionData;
}

const question = {
	resource: 'message',
	operation: 'sendAndWait',
	userId: 'manager-7',
	message: 'Refund 120 euros?',
};

let count = 0;

/** n8n reads forms and JSON; a request without a body has none. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
	const content = await text(request);
	if (content === '') return undefined;
	const type = request.headers['content-type'] ?? '';
	if (type.includes('json')) return JSON.parse(content);
	const fields = Object.fromEntries(new URLSearchParams(content));
	return type.includes('multipart') ? { data: fields } : fields;
}

/** Asks in n8n's engine, and serves the links as n8n does, but for its check of the signature. */
export async function startWaitingExecution(
	parameters: INodeParameters = {},
	own: Partial<INode> = {},
): Promise<WaitingExecution> {
	const executionId = `waiting-${(count += 1)}`;
	const node = oneSignalNode({ ...question, ...parameters }, own);
	const oneSignal = await startRecordingServer();
	oneSignal.responses.push({ body: { id: 'message-1' } });
	const credential = credentialFor(oneSignal.url);
	const { run, error } = await runNode(node.parameters, { credential, node: own, executionId });
	await oneSignal.close();
	if (!run.waitTill) throw error ?? new Error('The execution does not wait');
	const message = oneSignal.requests[0].body as IDataObject;
	// n8n stores it while it waits.
	const stored = JSON.parse(JSON.stringify(run.data)) as IRunExecutionData;
	const answers: IDataObject[] = [];
	const server = createServer(async (request, response) => {
		const url = new URL(request.url ?? '', 'http://local');
		Object.assign(request, {
			query: Object.fromEntries(url.searchParams),
			body: await bodyOf(request),
		});
		const additional = Object.assign(additionalDataFor(credentialsHelper({}), { executionId }), {
			httpRequest: request,
			httpResponse: response,
		}) as unknown as IWorkflowExecuteAdditionalData;
		const { workflowData } = await answerTo(node, additional, stored);
		answers.push(...(workflowData ?? []).flat().map(({ json }) => json));
	});
	const listening = await listenOnLoopback(server);
	const { search } = new URL(String(linkIn(message)));
	return { ...listening, page: `${listening.url}/${search}`, message, answers, stored };
}

const linkIn = ({ web_url: url, contents, email_body: html }: IDataObject): string | undefined =>
	/http\S*webhook-waiting[^\s"<]*/
		.exec(String(url ?? html ?? (contents as IDataObject).en))?.[0]
		.replaceAll('&amp;', '&');

async function answerTo(
	node: INode,
	additional: IWorkflowExecuteAdditionalData,
	stored: IRunExecutionData,
): Promise<IWebhookResponseData> {
	const workflow = new Workflow({
		id: 'workflow-1',
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes,
	});
	const context = new WebhookContext(
		workflow,
		node,
		additional,
		'webhook',
		{} as IWebhookData,
		[],
		stored,
	);
	const { webhook } = nodeTypes.getByNameAndVersion(node.type);
	if (!webhook) throw new Error('The node answers no webhook');
	return await webhook.call(context as IWebhookFunctions);
}
