import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { INode, INodeCredentials, INodeParameters } from 'n8n-workflow';
import { bodyTemplate } from '../../nodes/OneSignalTrigger/bodyTemplate.ts';
import { demoApp, type Channel } from '../support/emulator/emulator.mts';
import type { EventStreamSettings } from '../support/emulator/streams/settingsSchema.mts';
import { listenOnLoopback } from '../support/loopback.mts';
import { deliver, secret } from '../trigger/caller.mts';
import { node, linearWorkflow } from './workflowBuilders.mts';
import type { Session } from './session.mts';
import { saveCredential, type TestInstance } from './testInstance.mts';
import { waitUntil } from './waitUntil.mts';
import { activate, saveWorkflow, type SavedWorkflow } from './workflows.mts';

export const secretHeader = { 'x-n8n-secret': secret };

/** The credential that verifies callers of the trigger. */
export async function saveSecretCredential(session: Session): Promise<INodeCredentials> {
	const type = 'oneSignalEventStreamApi';
	const values = { headerName: 'X-n8n-Secret', secret };
	return { [type]: await saveCredential(session, type, values, 'Event stream') };
}

/** A server that records the IDs of the events that workflows received. */
export async function openEventLog() {
	const ids: string[] = [];
	const server = createServer(async (incoming, outgoing) => {
		ids.push(await text(incoming));
		outgoing.end('{}');
	});
	return { ...(await listenOnLoopback(server)), ids };
}

export type EventLog = Awaited<ReturnType<typeof openEventLog>>;

export const triggerNode = (credentials: INodeCredentials, parameters: INodeParameters): INode =>
	node('OneSignal Trigger', 'n8n-nodes-onesignal.oneSignalTrigger', parameters, {
		credentials,
		webhookId: randomUUID(),
	});

/** Records an ID in the event log for every item. */
export const logNode = ({ url }: EventLog, id = '={{ $json.eventId }}'): INode =>
	node(
		'Record',
		'n8n-nodes-base.httpRequest',
		{
			method: 'POST',
			url,
			sendBody: true,
			contentType: 'raw',
			rawContentType: 'text/plain',
			body: id,
		},
		{ typeVersion: 4.2 },
	);

export const webhookUrl = (n8n: string, { webhookId }: INode): string =>
	`${n8n}/webhook/${webhookId}/webhook`;

/** Publishes a workflow; n8n takes a moment to listen then. */
export async function publish(session: Session, trigger: INode, ...further: INode[]) {
	const saved: SavedWorkflow = await saveWorkflow(
		session,
		linearWorkflow('Trigger', trigger, ...further),
	);
	await activate(session, saved);
	await waitUntilListening(webhookUrl(session.url, trigger));
	return saved;
}

/** Without the secret nothing starts. */
const isListening = async (url: string): Promise<boolean> =>
	(await deliver({ url }, '', {})).status !== 404;

/** Waits until n8n knows an address. */
export const waitUntilListening = async (url: string): Promise<void> =>
	await waitUntil(`n8n listens at ${url}`, async () => await isListening(url));

/** Waits until a test address has had its one call. n8n forgets it after it has answered; a test begun before that too. */
export const waitUntilTestEnds = async (url: string): Promise<void> =>
	await waitUntil(`the test at ${url} ends`, async () => !(await isListening(url)));

/** An event stream as the panel says to set it up. */
export const streamSettings = (
	url: string,
	others: Partial<EventStreamSettings> = {},
): EventStreamSettings => ({
	app_id: demoApp.id,
	url,
	headers: secretHeader,
	body: bodyTemplate,
	...others,
});

/** The content of a message of each channel. */
const messages: Record<Channel, object> = {
	push: { contents: { en: 'Hello' } },
	email: { email_subject: 'Hello', email_body: '<p>Hello</p>' },
	sms: { contents: { en: 'Hello' } },
};

/**
 * Sends a message and returns where it went, so that an event can happen to it.
 * @param further what its body has instead
 */
export async function sendTestMessage(
	{ emulator }: TestInstance,
	channel: Channel,
	further: object = {},
) {
	const body = {
		app_id: demoApp.id,
		target_channel: channel,
		include_aliases: { external_id: ['customer-1001'] },
		name: 'Spring sale',
		...messages[channel],
		...further,
	};
	const headers = { authorization: `Key ${demoApp.key}`, 'content-type': 'application/json' };
	await deliver({ url: `${emulator.url}/notifications` }, body, headers);
	const { messageId, subscriptionId } = emulator.app().deliveries.at(-1)!;
	return { app_id: demoApp.id, message_id: messageId, subscription_id: subscriptionId };
}

/** n8n needs a tenth of a second of a processor for each execution, more on a busy machine. */
const eventsTimeoutMs = 840_000;

/** Waits until this many events are recorded, and no execution runs. */
export async function waitForEvents(
	session: Session,
	{ ids }: EventLog,
	count: number,
): Promise<void> {
	const until = Date.now() + eventsTimeoutMs;
	while (ids.length < count) {
		if (Date.now() > until) throw new Error(`Only ${ids.length} of ${count} events arrived`);
		await wait(250);
	}
	await waitUntilIdle(session);
}

/** Waits until no execution runs any more. */
export async function waitUntilIdle(session: Session): Promise<void> {
	const filter = encodeURIComponent(JSON.stringify({ status: ['running', 'new'] }));
	const path = `/rest/executions?filter=${filter}&limit=1`;
	const running = async () => (await session.call<{ results: unknown[] }>('GET', path)).results;
	for (const until = Date.now() + eventsTimeoutMs; (await running()).length > 0; await wait(250)) {
		if (Date.now() > until) throw new Error('Executions still run');
	}
}
