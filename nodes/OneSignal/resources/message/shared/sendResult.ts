import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

import { dryRunOutput } from '../../../output/dryRun/dryRunOutput';
import { keyedOutput } from '../../../output/keyedOutput';
import { isObject } from '../../../parse/json';
import { nodeOption, readOption } from '../../../properties/routedField';
import { apiError } from '../../../request/errors/apiErrors';
import { errorMessagesIn, withoutPlayers } from '../../../request/errors/readErrorBody';
import type { ApiResponse } from '../../../request/http/httpClient';
import { recipientListOf } from '../../../request/idempotency/recipients';
import { responseBody } from '../../../request/toItems';

/** What to do when OneSignal accepts the message but has no recipient for it. */
export const ifNoRecipients = nodeOption({
	displayName: 'If No Recipients',
	name: 'ifNoRecipients',
	type: 'options',
	options: [
		{
			name: 'Continue',
			value: 'continue',
			description: 'Output an item with the status "notSent"',
		},
		{ name: 'Stop', value: 'stop', description: 'Stop the workflow with an explanation' },
	],
	default: 'stop',
	description: 'What to do when no recipient can get the message',
});

/** What a send came to: OneSignal answers 200 also where it reached no recipient, or not all. */
export async function reportSendResult(
	this: IExecuteSingleFunctions,
	_items: INodeExecutionData[],
	response: ApiResponse,
): Promise<INodeExecutionData[]> {
	if (response.isDryRun) return [{ json: await dryRunOutput(this, response) }];
	const { id, errors } = responseBody(response);
	const message = response.request?.body as IDataObject;
	if (id) return [{ json: sentOutput(response, message) }];
	const reason = reasonOf(errors);
	if (readOption(this, ifNoRecipients) !== 'continue') {
		throw noRecipients(this, message, {
			reason,
			next: "To go on anyway, choose 'Continue' for 'If No Recipients' under 'Options'.",
		});
	}
	return [{ json: { status: 'notSent', id: null, reason, ...keyedOutput(response) } }];
}

function sentOutput(response: ApiResponse, message: IDataObject): IDataObject {
	const { id, errors } = responseBody(response);
	const { send_after: sendAt, delayed_option: delay } = message;
	const isScheduled = delay !== undefined || isFuture(sendAt);
	return {
		status: isScheduled ? 'scheduled' : 'sent',
		id,
		...(isFuture(sendAt) && { sendAt }),
		...keyedOutput(response),
		...(isObject(errors) && { notReached: notReached(errors) }),
	};
}

const isFuture = (sendAt: unknown): boolean =>
	typeof sendAt === 'string' && Date.parse(sendAt) > Date.now();

export const reasonOf = (errors: unknown): string =>
	withoutPlayers(errorMessagesIn({ errors }).join('; '));

/** @param next what else the person can do */
export const noRecipients = (
	item: IExecuteSingleFunctions,
	message: IDataObject,
	{ reason, next }: { reason: string; next: string },
): Error =>
	apiError(item, {
		title: `No recipient can get this message${namesOf(message)}`,
		reason,
		advice: `${adviceByList[recipientListOf(message)?.list ?? ''] ?? audienceAdvice} ${next}`,
	});

/** By the list that names the recipients. */
const adviceByList: Record<string, string> = {
	include_aliases:
		"Check the ID and 'Identify User By', and that the user is subscribed to this channel.",
	include_subscription_ids:
		'Check the ID, and that the subscription is for this channel and still subscribed.',
	email_to: 'Check the email address. It may be unsubscribed or suppressed.',
	include_phone_numbers: 'Check the phone number. It may be unsubscribed.',
};

/** Where segments or filters choose the recipients. */
const audienceAdvice =
	'No one in this audience is subscribed to this channel. To count it, use Message > Estimate Recipients.';

/** Who was meant, as far as a title can name them. */
function namesOf(message: IDataObject): string {
	const recipients = recipientListOf(message)?.recipients ?? [];
	if (recipients.length === 0) return '';
	const [first] = recipients;
	const others = recipients.length - 1;
	return ` (${first.slice(0, 60)}${others > 0 ? ` and ${others} more` : ''})`;
}

/** Who was not reached, by kind of ID and each once: OneSignal repeats an ID for every device. */
function notReached(errors: IDataObject): IDataObject {
	const kinds = Object.entries(errors).flatMap(([kind, ids]) =>
		isObject(ids) ? Object.entries(ids) : [[kind.replace(/^invalid_/, ''), ids] as const],
	);
	return Object.fromEntries(
		kinds.map(([kind, ids]) => [
			keyNames[kind] ?? kind,
			Array.isArray(ids) ? [...new Set(ids as string[])] : ids,
		]),
	);
}

/** OneSignal's names for kinds of recipients, as outputs call them. */
const keyNames: Record<string, string> = {
	external_id: 'externalId',
	external_user_ids: 'externalId',
	onesignal_id: 'oneSignalId',
	player_ids: 'subscriptionIds',
	email_tokens: 'emailAddresses',
	phone_numbers: 'phoneNumbers',
};
