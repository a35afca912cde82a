import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeExecutionData,
	INodeProperties,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { setQueryValue } from '../../../properties/queryField';
import { collection, bodyOption } from '../../../properties/routedField';
import { templateId } from '../../../fields/templateId';
import { asUuid } from '../../../parse/id';
import { asIso } from '../../../parse/dateTime';
import { asMappedChoice } from '../../../parse/mappedChoice';
import { requiredIfSet } from '../../../parse/required';
import { asOptionalText } from '../../../parse/text';
import { validationError } from '../../../parse/validationError';
import { responseBody } from '../../../request/toItems';
import { offsetPagination, cursorPagination } from '../../../request/handlers/pagination';
import type { HandlerInput } from '../../../request/handlers/requestHandler';

/** Where messages come from, as OneSignal numbers it. */
const sourceCodes = { dashboard: '0', api: '1', automation: '3' };

const sourceField: INodeProperties = {
	displayName: 'Source',
	name: 'source',
	type: 'options',
	options: [
		{ name: 'API', value: 'api', description: 'Sent by this node or other software' },
		{ name: 'Automation', value: 'automation' },
		{ name: 'Dashboard', value: 'dashboard', description: 'Sent manually in OneSignal' },
	],
	default: 'api',
};

/** The key of the output and the filter that takes it; as it isn't a secret, the panel shows it. */
const tokenName = 'nextToken';

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
			{
				displayName: 'Next Token',
				name: tokenName,
				type: 'string',
				default: '',
				placeholder: 'e.g. MTc2NzIyNTYwMA==',
				description:
					"Only messages after those of an earlier run: the 'nextToken' of its last item. Use it instead of Sent After.",
			},
			'time_offset',
			requiredIfSet(asOptionalText),
		),
		bodyOption(
			{
				displayName: 'Sent After',
				name: 'sentAfter',
				type: 'dateTime',
				default: '',
				description:
					"Only messages after this time, oldest first. Each item then has a 'nextToken' for the next run.",
			},
			'time_offset',
			requiredIfSet(asIso),
		),
		bodyOption(sourceField, 'kind', requiredIfSet(asMappedChoice(sourceCodes))),
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

/** OneSignal knows one start of a list only. */
export async function requireOneStart(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const given = this.getNodeParameter(listFilters.name, {}) as IDataObject;
	if (!(tokenName in given && 'sentAfter' in given)) return request;
	throw validationError(
		this,
		"'Sent After' can't be combined with 'Next Token'",
		"Keep 'Sent After' in the first run, and 'Next Token' in later ones.",
	);
}

/** Adds to each item of a page where the next page begins, for a later run. */
export async function addNextToken(
	items: INodeExecutionData[],
	answer: IN8nHttpFullResponse,
): Promise<INodeExecutionData[]> {
	const { next_time_offset: token } = responseBody(answer);
	if (!token) return items;
	return items.map((item) => ({ ...item, json: { ...item.json, [tokenName]: token } }));
}
