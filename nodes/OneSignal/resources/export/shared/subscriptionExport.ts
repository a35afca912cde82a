import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodePropertyOptions,
} from 'n8n-workflow';

import { additionalFields, addsFields } from '../../../fields/additionalFields';
import { exportOptions } from '../../../fields/exportFields';
import { asSegment } from '../../../fields/segments';
import { bodyOption } from '../../../properties/routedField';
import { asChoices } from '../../../parse/choice';
import { asUnixSeconds } from '../../../parse/dateTime';
import { asBoolean } from '../../../parse/boolean';
import { asOptional } from '../../../parse/required';
import { validationError } from '../../../parse/validationError';

const columns: INodePropertyOptions[] = [
	{ name: 'Country', value: 'country' },
	{ name: 'External ID', value: 'external_user_id' },
	{ name: 'IP Address', value: 'ip' },
	{ name: 'Location', value: 'location' },
	{ name: 'OneSignal ID', value: 'onesignal_id' },
	{ name: 'Rooted', value: 'rooted' },
	{ name: 'Status Code', value: 'notification_types' },
	{ name: 'Time Zone', value: 'timezone_id' },
	{ name: 'Unsubscribed At', value: 'unsubscribed_at' },
	{ name: 'Web Auth Key', value: 'web_auth' },
	{ name: 'Web Public Key', value: 'web_p256' },
];

const extraColumns = bodyOption(
	{
		displayName: 'Extra Columns',
		name: 'extraColumns',
		type: 'multiOptions',
		options: columns,
		default: [],
		description: 'What the file holds besides what OneSignal always gives',
	},
	'extra_fields',
	asChoices({ options: columns }),
);

const activeSince = bodyOption(
	{
		displayName: 'Active Since',
		name: 'activeSince',
		type: 'dateTime',
		default: '',
		description: 'Only those that were active after this time',
	},
	'last_active_since',
	(context, value, label) => asUnixSeconds(context, value, label)?.toString(),
);

const segment = bodyOption(
	{
		displayName: 'Segment Name or ID',
		name: 'segmentName',
		type: 'options',
		typeOptions: { loadOptionsMethod: 'getSegments' },
		default: '',
		description:
			'Only those in this segment. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	'segment_name',
	asOptional(asSegment),
);

const includeUnsubscribed = bodyOption(
	{
		displayName: 'Include Unsubscribed',
		name: 'includeUnsubscribed',
		type: 'boolean',
		default: false,
		description: 'Whether those of the segment are exported too that get no messages',
	},
	'include_unsubscribed',
	asBoolean,
);

/** OneSignal heeds the switch with a segment only; without one, all are exported anyway. */
async function requireSegment(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const { include_unsubscribed, segment_name } = request.body as IDataObject;
	if (!include_unsubscribed || segment_name) return request;
	throw validationError(
		this,
		"'Include Unsubscribed' needs a segment",
		"Choose one under 'Segment Name or ID', or remove the switch: without a segment, all subscriptions are exported.",
	);
}

/** Which subscriptions are meant, and what is to be known of them. */
export const subscriptionOptions = exportOptions(
	[additionalFields, extraColumns, activeSince, segment, includeUnsubscribed],
	addsFields(['app_id']),
	requireSegment,
);
