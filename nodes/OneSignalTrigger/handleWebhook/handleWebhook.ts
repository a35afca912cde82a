import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { maxEvents } from './bodyLimits';
import { claimUnseen } from './deduplicate';
import { createEventFilter } from './eventFilter';
import { eventsIn, isRaw, type ReceivedEvent } from './parseEvents';
import { readBody } from './readBody';
import { simplifyEvent } from './simplifyEvent';
import { verifySecret } from './verifySecret';

/** One call of OneSignal: who is calling, what it says, and which of its events are selected and new. */
export async function handleWebhook(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const verdict = await verifySecret(context);
	if (verdict === 'wrong') return reject(context, 401, 'Unauthorized');
	if (verdict === 'unknown') return reject(context, 503, 'Service Unavailable');
	const body = await readBody(context.getRequestObject());
	if (typeof body !== 'string') return reject(context, body.status, body.reason);
	const template = context.getNodeParameter('bodyTemplate', undefined) as string | undefined;
	const events = eventsIn(body, template);
	if (events === 'too many') {
		return reject(context, 413, `At most ${maxEvents} events are accepted at once`);
	}
	// Someone listening for a test wants to see everything that arrives, as often as it does.
	if (context.getMode() === 'manual') return startWorkflow(context, events, events.length);
	const selected = events.filter(createEventFilter(context));
	if (!context.getNodeParameter('ignoreDuplicates')) {
		return startWorkflow(context, selected, events.length);
	}
	const { fresh, commit } = await claimUnseen(context, selected, idOf);
	return startWorkflow(context, fresh, events.length, commit);
}

const idOf = (event: ReceivedEvent): string => (isRaw(event) ? '' : String(event.event.id ?? ''));

function reject(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/** Items for the events that are left. Without any, OneSignal is told that all is well. */
function startWorkflow(
	context: IWebhookFunctions,
	events: ReceivedEvent[],
	received: number,
	commit?: () => void,
): IWebhookResponseData {
	const response = { received, started: events.length };
	if (events.length === 0) return { webhookResponse: response };
	const isSimple = context.getNodeParameter('simplify') as boolean;
	const items = events.map((event) => ({ json: itemOf(event, isSimple) }));
	return commitOnRead({ workflowData: [items] }, response, commit);
}

/**
 * Commits when n8n reads the response: it does so once the execution has started, and saves the static
 * data right after. What is written there any earlier gets lost, since starting an execution resets
 * n8n's mark of a change.
 */
function commitOnRead(
	data: IWebhookResponseData,
	response: IDataObject,
	commit?: () => void,
): IWebhookResponseData {
	return {
		...data,
		get webhookResponse() {
			commit?.();
			return response;
		},
	};
}

const itemOf = (event: ReceivedEvent, isSimple: boolean): IDataObject =>
	isSimple && !isRaw(event) ? simplifyEvent(event) : event;
