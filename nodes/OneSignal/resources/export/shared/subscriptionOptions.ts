import type { IDataObject, IExecuteSingleFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { additionalFields, addsFields } from '../../../fields/additionalFields';
import { exportOptions } from '../../../fields/exportFields';
import { asSegment } from '../../../fields/segments';
import { bodyOption } from '../../../properties/routedField';
import { asUnixSeconds } from '../../../parse/dateTime';
import { asOptional, requiredIfSet } from '../../../parse/required';
import { asBoolean } from '../../../parse/boolean';
import { validationError } from '../../../parse/validationError';
import { addExternalId, extraColumns } from './extraColumns';

const activeSince = bodyOption(
	{
		displayName: 'Active Since',
		name: 'activeSince',
		type: 'dateTime',
		default: '',
		description: 'Only export subscriptions active after this time',
	},
	'last_active_since',
	requiredIfSet((context, value, label) => asUnixSeconds(context, value, label)?.toString()),
);

const segment = bodyOption(
	{
		displayName: 'Segment Name or ID',
		name: 'segmentName',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getSegments' },
		default: '',
		description:
			'Only export subscriptions in this segment. Here, the ID of a segment is its name. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	'segment_name',
	requiredIfSet(asOptional(asSegment)),
);

const includeUnsubscribed = bodyOption(
	{
		displayName: 'Include Unsubscribed',
		name: 'includeUnsubscribed',
		type: 'boolean',
		default: false,
		description: 'Whether to also export unsubscribed subscriptions of the segment',
	},
	'include_unsubscribed',
	asBoolean,
);

/** OneSignal ignores the switch without a segment, where all are exported anyway. */
async function requireSegment(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { include_unsubscribed, segment_name } = request.body as IDataObject;
	if (!include_unsubscribed || segment_name) return request;
	throw validationError(
		this,
		"'Include Unsubscribed' needs a segment",
		"Select one under 'Segment Name or ID', or remove 'Include Unsubscribed': without a segment, all subscriptions are exported.",
	);
}

/** Which subscriptions to export, with which columns. */
export const subscriptionOptions = exportOptions(
	[additionalFields, extraColumns, activeSince, segment, includeUnsubscribed],
	addExternalId,
	addsFields(['app_id']),
	requireSegment,
);
