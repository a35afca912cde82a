import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { nodeOption } from '../properties/routedField';
import { isObject } from '../parse/json';
import { asNumber } from '../parse/number';
import { parseField } from '../parse/parser';
import { validationError } from '../parse/validationError';
import { requiredIfSet } from '../parse/required';
import { isDryRun } from '../request/dryRun';
import { responseBody } from '../request/toItems';
import { requestForItem } from '../request/handlers/sendRequest';

const field: INodeProperties = {
	displayName: 'Max Audience',
	name: 'maxAudience',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 1000,
	description:
		'Refuses to send when more people than this would get the message of an item. For segments and filters OneSignal is asked first.',
};

const asMost = asNumber(1, Number.MAX_SAFE_INTEGER);

/** The most people that a message may reach; an option of every send. */
export const maxAudience = nodeOption(field, requiredIfSet(asMost));

const audience = [
	'included_segments',
	'excluded_segments',
	'filters',
	'include_aliases',
	'target_channel',
];

/** Keeps a message back that would reach more people than the person allows. */
export async function enforceMaxRecipients(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const place = { ...field, name: `options.${field.name}` };
	const most = parseField(this, place, asMost);
	if (most === undefined) return request;
	const count =
		recipientCount(request.body as IDataObject) ?? (await estimateRecipients(this, request));
	if (count === undefined || count <= most) return request;
	throw validationError(
		this,
		`This would go to ${count} people, but '${field.displayName}' is ${most}`,
		`Check who is meant. If it is right, raise '${field.displayName}' under Options.`,
	);
}

/** How many people the message names itself; `undefined` where it names groups. */
function recipientCount(body: IDataObject): number | undefined {
	const lists = isObject(body.include_aliases)
		? Object.values(body.include_aliases)
		: [body.include_subscription_ids, body.email_to, body.include_phone_numbers];
	const list = lists.find(Array.isArray) as unknown[] | undefined;
	return list?.length;
}

/** How many people OneSignal finds. A dry run asks nobody. */
async function estimateRecipients(
	context: IExecuteSingleFunctions,
	{ body }: IHttpRequestOptions,
): Promise<number | undefined> {
	if (isDryRun(context)) return undefined;
	const asked = Object.entries(body as IDataObject).filter(([key]) => audience.includes(key));
	const answer = await requestForItem(context, {
		method: 'POST',
		url: '/notifications/count-unsaved',
		// A live activity names no channel: it goes to phones.
		body: { app_id: '{app_id}', target_channel: 'push', ...Object.fromEntries(asked) },
	});
	const { count } = responseBody(answer);
	if (typeof count === 'number') return count;
	throw validationError(
		context,
		`OneSignal did not say how many people this would reach, so '${field.displayName}' cannot hold`,
		'Nothing was sent. Run the node again, or look at the audience in OneSignal before you send without this option.',
	);
}
