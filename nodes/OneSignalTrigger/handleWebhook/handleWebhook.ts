import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { readBody } from './readBody';
import { maxEvents } from './bodyLimits';
import { claimUnseen } from './deduplicate';
import { isTrusted } from './verifySecret';
import { eventsIn, type Raw, type StreamEvent } from './parseEvents';
import { simplify } from './simplifyEvent';
import { isRaw, createEventFilter } from './eventFilter';

type Received = StreamEvent | Raw;

/** One call of OneSignal: who calls, what it says, what of it is wanted and new. */
export async function handleWebhook(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	if (!(await isTrusted(context))) return reject(context, 401, 'Unauthorized');
	const body = await readBody(context.getRequestObject());
	if (typeof body !== 'string') return reject(context, body.status, body.reason);
	const events = eventsIn(body);
	if (events === 'too many') {
		return reject(context, 413, `At most ${maxEvents} events are taken at once`);
	}
	// The person who listens for a test wants to see whatever arrives, as often as it does.
	if (context.getMode() === 'manual') return startWorkflow(context, events, events.length);
	const wanted = events.filter(createEventFilter(context));
	if (!context.getNodeParameter('dropRepeats'))
		return startWorkflow(context, wanted, events.length);
	const { fresh, commit } = await claimUnseen(context, wanted, idOf);
	return startWorkflow(context, fresh, events.length, commit);
}

const idOf = (event: Received): string => (isRaw(event) ? '' : String(event.event.id ?? ''));

function reject(context: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
	context.getResponseObject().status(status).json({ message });
	return { noWebhookResponse: true };
}

/** Items for the events that are left. Without any, OneSignal hears that all is well just the same. */
function startWorkflow(
	context: IWebhookFunctions,
	events: Received[],
	received: number,
	settle?: () => void,
): IWebhookResponseData {
	const answer = { received, started: events.length };
	if (events.length === 0) return { webhookResponse: answer };
	const isSimple = context.getNodeParameter('simplify') as boolean;
	const items = events.map((event) => ({ json: itemOf(event, isSimple) }));
	return {
		workflowData: [items],
		// n8n asks for this once the execution has started, and saves the static data right after;
		// what was noted there any earlier is lost, since starting an execution resets the mark of change.
		get webhookResponse() {
			settle?.();
			return answer;
		},
	};
}

const itemOf = (event: Received, isSimple: boolean): IDataObject =>
	isSimple && !isRaw(event) ? simplify(event) : event;
