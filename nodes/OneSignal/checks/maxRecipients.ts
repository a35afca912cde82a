import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	PreSendAction,
} from 'n8n-workflow';

import { isObject } from '../parse/json';
import { asNumber } from '../parse/number';
import { requiredIfSet } from '../parse/required';
import { validationError } from '../parse/validationError';
import { nodeOption, readOption } from '../properties/routedField';
import { requestForItem } from '../request/handlers/sendRequest';
import { recipientListOf } from '../request/idempotency/recipients';
import { settingsOf } from '../request/run/settings';
import { responseBody } from '../request/toItems';

/** The most recipients that a message may reach; an option of every send. */
export const maxRecipients = nodeOption(
	{
		displayName: 'Max Recipients',
		name: 'maxRecipients',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 1000,
		description:
			"Maximum number of recipients per item. Larger messages aren't sent. For segments and filters, OneSignal is asked for an estimate first.",
	},
	requiredIfSet(asNumber(1, Number.MAX_SAFE_INTEGER)),
);

const { displayName: label } = maxRecipients.field;

const audience = [
	'included_segments',
	'excluded_segments',
	'filters',
	'include_aliases',
	'target_channel',
];

/** Keeps a message back that would reach more recipients than the person allows. */
export const enforceMaxRecipients: PreSendAction = async function (request) {
	const max = readOption(this, maxRecipients);
	if (max === undefined) return request;
	const body = request.body as IDataObject;
	const count = recipientCount(body) ?? (await estimateRecipients(this, request));
	if (count === undefined || count <= max) return request;
	throw validationError(
		this,
		`This message has ${count} recipients, but '${label}' is ${max}`,
		`Check the recipients. If they're right, raise '${label}' under 'Options'.`,
	);
};

/** How many recipients the message names itself; `undefined` where it names groups. */
function recipientCount(body: IDataObject): number | undefined {
	const named = recipientListOf(body)?.recipients;
	if (named) return named.length;
	if (!isObject(body.include_aliases)) return undefined;
	return Object.values(body.include_aliases).flat().length;
}

/** How many recipients OneSignal finds. A dry run asks nothing. */
async function estimateRecipients(
	item: IExecuteSingleFunctions,
	{ body }: IHttpRequestOptions,
): Promise<number | undefined> {
	if (settingsOf(item).isDryRun(item)) return undefined;
	const targeting = Object.entries(body as IDataObject).filter(([key]) => audience.includes(key));
	const response = await requestForItem(item, {
		method: 'POST',
		url: '/notifications/count-unsaved',
		// A live activity names no channel: it goes to phones.
		body: { app_id: '{app_id}', target_channel: 'push', ...Object.fromEntries(targeting) },
	});
	const { count } = responseBody(response);
	if (typeof count === 'number') return count;
	throw validationError(
		item,
		`OneSignal returned no estimate, so '${label}' couldn't be checked`,
		'Nothing was sent. Run the node again, or check the audience in OneSignal and send without this option.',
	);
}
