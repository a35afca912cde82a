import type {
	IExecuteSingleFunctions,
	INodeExecutionData,
	INodeProperties,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { setQueryValue } from '../../../properties/queryField';
import { collection, bodyOption } from '../../../properties/routedField';
import { templateId } from '../../../fields/templateId';
import { asChoice } from '../../../parse/choice';
import { asUuid } from '../../../parse/id';
import { asIso } from '../../../parse/dateTime';
import type { Parser } from '../../../parse/parser';
import { asOptionalText } from '../../../parse/text';
import { responseBody } from '../../../request/toItems';
import { offsetPagination, cursorPagination } from '../../../request/handlers/pagination';
import type { HandlerInput } from '../../../request/handlers/requestHandler';

/** Ways in which messages come about, as OneSignal numbers them. */
const sourceCodes: Record<string, string> = { dashboard: '0', api: '1', automated: '3' };

const sourceField: INodeProperties = {
	displayName: 'Made By',
	name: 'kind',
	type: 'options',
	options: [
		{ name: 'API', value: 'api', description: 'Sent by this node or other programs' },
		{ name: 'Automation', value: 'automated' },
		{ name: 'Dashboard', value: 'dashboard', description: 'Sent by hand in OneSignal' },
	],
	default: 'api',
};

/** A time, or the token that an earlier run gave. */
const asDateTimeOrToken: Parser<string | undefined> = (context, value, label) =>
	typeof value === 'string' && !/^\s*\d{4}-\d\d-\d\d/.test(value)
		? asOptionalText(context, value.trim(), label)
		: asIso(context, value, label);

export const listFilters = collection(
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		default: {},
		placeholder: 'Add Filter',
	},
	[
		bodyOption(
			sourceField,
			'kind',
			(context, value, label) => sourceCodes[asChoice(sourceField)(context, value, label) ?? ''],
		),
		bodyOption(
			{
				displayName: 'Newer Than',
				name: 'newerThan',
				type: 'string',
				default: '',
				placeholder: 'e.g. 2026-12-24T18:00:00+01:00',
				description:
					"Only messages after this time, the oldest first. Each item then has a 'nextToken': put the last one in here next time to get only what is newer.",
			},
			'time_offset',
			asDateTimeOrToken,
		),
		bodyOption({ ...templateId, required: false }, 'template_id', asUuid),
	],
	setQueryValue,
);

const byOffset = offsetPagination('notifications');
const byTime = cursorPagination('notifications', {
	query: 'time_offset',
	next: 'next_time_offset',
});

/** OneSignal lists messages by offset, or from a point in time on by token, but not by both. */
export async function messagePages(
	this: IExecuteSingleFunctions,
	requestData: HandlerInput,
): Promise<INodeExecutionData[]> {
	const isFromTime = requestData.options.qs?.time_offset !== undefined;
	return await (isFromTime ? byTime : byOffset).call(this, requestData);
}

/** Tells with each item of a page where the next page begins, for a later run. */
export async function addNextToken(
	items: INodeExecutionData[],
	answer: IN8nHttpFullResponse,
): Promise<INodeExecutionData[]> {
	const { next_time_offset: nextToken } = responseBody(answer);
	if (!nextToken) return items;
	return items.map((item) => ({ ...item, json: { ...item.json, nextToken } }));
}
