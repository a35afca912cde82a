import type { INode, INodeCredentials, INodeParameters, IDataObject } from 'n8n-workflow';
import { request } from 'undici';
import type { Emulator } from '../support/emulator/emulator.mts';
import { waitForEnd, executionsOf, type Execution } from './executions.mts';
import type { Session } from './session.mts';
import type { TestInstance } from './testInstance.mts';
import { waitUntil } from './waitUntil.mts';
import { callWebhook } from './webhooks.mts';
import { node, linearWorkflow, oneSignalNode, webhookNode } from './workflowBuilders.mts';
import { activate, saveWorkflow, type SavedWorkflow, type Workflow } from './workflows.mts';

const questionParameters = {
	resource: 'message',
	operation: 'sendAndWait',
	userId: 'customer-1001',
	message: 'Refund 120 euros?',
};

/** A node that asks one person and waits. */
export const questionNode = (
	credentials: INodeCredentials,
	parameters: INodeParameters = {},
	further: Partial<INode> = {},
): INode => ({
	...oneSignalNode('Ask', credentials, { ...questionParameters, ...parameters }),
	...further,
});

/** What comes after the question, for tests to look at. */
const afterNode = node('After', 'n8n-nodes-base.noOp');

/** A workflow that is called and asks. */
export const questionWorkflow = (path: string, question: INode, ...further: INode[]): Workflow =>
	linearWorkflow(path, webhookNode(path), question, ...further, afterNode);

/** The links in a message as the emulator has it, the page first. */
export function linksIn(body: object): string[] {
	const text = JSON.stringify(body).replaceAll('&amp;', '&');
	return [...new Set(text.match(/http:\/\/[^\s"\\<>]*webhook-waiting[^\s"\\<>]*/g))];
}

/** The page of each question that was sent, oldest first. */
export const pagesOf = ({ app }: Emulator): string[] =>
	app().messages.map(({ body }) => {
		const links = linksIn(body);
		return links.find((link) => !link.includes('choice=')) ?? links[0];
	});

export interface Response {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	html: string;
}

export async function call(
	url: string,
	method: 'GET' | 'HEAD' | 'POST' = 'GET',
	options: { headers?: Record<string, string>; body?: string } = {},
): Promise<Response> {
	const { statusCode, headers, body } = await request(url, { method, ...options });
	return { status: statusCode, headers, html: await body.text() };
}

/** Presses a button of a question's page. */
export const press = async (url: string, fields: Record<string, string>): Promise<Response> =>
	await call(url, 'POST', {
		headers: { 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams(fields).toString(),
	});

/** Taps a push, as a browser on a phone opens its page. */
export const tapOn = async (url: string): Promise<Response> =>
	await call(url, 'GET', {
		headers: { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
	});

/** The same where the link names another address than the one at which n8n listens now: n8n 1 signs the host, too. */
export async function pressAt(
	url: string,
	link: string,
	fields: Record<string, string>,
): Promise<Response> {
	const { host, pathname, search } = new URL(link);
	return await call(`${url}${pathname}${search}`, 'POST', {
		headers: { host, 'content-type': 'application/x-www-form-urlencoded' },
		body: new URLSearchParams(fields).toString(),
	});
}

/** The items of a node's last run. */
export const itemsOf = ({ details }: Execution, name = 'After'): IDataObject[] =>
	(details.resultData.runData[name]?.at(-1)?.data?.main[0] ?? []).map(({ json }) => json);

/** Waits until an execution waits for an answer. */
export const untilWaiting = async (session: Session, id: string): Promise<void> => {
	const { status, details } = await waitForEnd(session, id);
	const { error } = details.resultData;
	if (status !== 'waiting') throw new Error(`It ended as ${status}: ${error?.message}`);
};

/** n8n 1 writes down that an execution has ended before it writes down how: till then, it ends with the node that waited. */
const endsWith = (names: string[], { details }: Execution): boolean => {
	const { lastNodeExecuted } = details.resultData;
	return lastNodeExecuted === undefined || names.includes(lastNodeExecuted);
};

/** Waits until an execution that went on after an answer, or after its time, has ended. */
export async function untilAnswered(
	session: Session,
	id: string,
	waiting = ['Ask', 'Review'],
): Promise<Execution> {
	let last: Execution | undefined;
	await waitUntil(
		`execution ${id} goes on`,
		async () => {
			last = await waitForEnd(session, id);
			return last.status !== 'waiting' && !endsWith(waiting, last);
		},
		200_000,
	);
	return last!;
}

interface Asked extends SavedWorkflow {
	execution: string;
	page: string;
}

/** Publishes a workflow, calls it, and waits until its question is sent and the execution waits. */
export async function ask(
	{ session, n8n, emulator }: TestInstance,
	path: string,
	workflow: Workflow,
): Promise<Asked> {
	const saved = await saveWorkflow(session, workflow);
	await activate(session, saved);
	await callWebhook(n8n.url, path);
	await waitUntil('an execution', async () => (await executionsOf(session, saved.id)).length > 0);
	const [execution = ''] = await executionsOf(session, saved.id);
	await untilWaiting(session, execution);
	return { ...saved, execution, page: pagesOf(emulator).at(-1) ?? '' };
}
