import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { dryRunOutput } from '../../../output/dryRun/dryRunOutput';
import type { ApiResponse } from '../../../request/http/httpClient';
import { recipientListOf } from '../../../request/idempotency/recipients';
import { passOnTimeOut } from '../../../request/run/itemContext';
import { responseBody } from '../../../request/toItems';
import { timedOutItem } from '../../../sendAndWait/answer';
import { countUnreachable, storedQuestion, storeQuestion } from '../../../sendAndWait/question';
import { waitMinutes, waitUntil } from '../../../sendAndWait/waitLimit';
import { noRecipients, reasonOf } from './sendResult';

/** n8n's types have this on the run of a node, and not on what its steps see. */
interface Waits {
	putExecutionToWait(until: Date): Promise<void>;
}

/** Lets the execution wait, once it is certain that the question has a recipient. */
export async function waitForAnswer(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	response: ApiResponse,
): Promise<INodeExecutionData[]> {
	// The node writes this email itself, for one person: it needs no unsubscribe link.
	if (response.isDryRun)
		return [{ json: await dryRunOutput(this, response, { needsUnsubscribeLink: false }) }];
	const { id, errors } = responseBody(response);
	const message = response.request?.body as IDataObject;
	if (!id || isReported(message, errors)) {
		if (!id && !response.isAfterLostResponse) countUnreachable(this);
		throw noRecipients(this, message, {
			reason: reasonOf(errors),
			next: "The workflow doesn't wait, since there is no one to answer.",
		});
	}
	const question = storedQuestion(this);
	if (!question) throw new Error('The question was not stored');
	const sent = { ...question, messageId: String(id) };
	storeQuestion(this, sent);
	const minutes = waitMinutes(this);
	passOnTimeOut(this, [timedOutItem(sent, minutes)]);
	await (this as unknown as Waits).putExecutionToWait(waitUntil(minutes));
	// A caller of the workflow may see this: neither the input nor a link belongs into it.
	return [{ json: { status: 'waiting', id } }];
}

/**
 * Whether OneSignal names the one address among those that it couldn't reach. Of a user, a report may be about
 * one device of several, and a message with an ID has reached another. OneSignal compares addresses without case.
 */
function isReported(message: IDataObject, errors: unknown): boolean {
	if (message.include_aliases !== undefined) return false;
	const named: string[] = [];
	JSON.stringify(errors, (_key, value: unknown) => {
		if (typeof value === 'string') named.push(value.toLowerCase());
		return value;
	});
	return (recipientListOf(message)?.recipients ?? []).some((each) =>
		named.includes(each.toLowerCase()),
	);
}
