import type {
	IDataObject,
	IExecuteSingleFunctions,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { asChoices } from '../../../parse/choice';
import type { Parser } from '../../../parse/parser';
import { bodyOption } from '../../../properties/routedField';

/** OneSignal's names for the columns that may be added. */
const oneSignalColumns: Record<string, string> = {
	country: 'country',
	ipAddress: 'ip',
	location: 'location',
	oneSignalId: 'onesignal_id',
	rooted: 'rooted',
	subscriptionStatus: 'notification_types',
	timeZone: 'timezone_id',
	unsubscribedAt: 'unsubscribed_at',
	webAuthKey: 'web_auth',
	webPublicKey: 'web_p256',
};

const field: INodeProperties = {
	displayName: 'Extra Columns',
	name: 'extraColumns',
	type: 'multiOptions',
	options: [
		{ name: 'Country', value: 'country' },
		{ name: 'IP Address', value: 'ipAddress' },
		{ name: 'Location', value: 'location' },
		{ name: 'OneSignal ID', value: 'oneSignalId' },
		{ name: 'Rooted', value: 'rooted' },
		{ name: 'Subscription Status', value: 'subscriptionStatus' },
		{ name: 'Time Zone', value: 'timeZone' },
		{ name: 'Unsubscribed At', value: 'unsubscribedAt' },
		{ name: 'Web Auth Key', value: 'webAuthKey' },
		{ name: 'Web Public Key', value: 'webPublicKey' },
	],
	default: [],
	description: 'Columns to export besides the default ones',
};

const asColumns: Parser<string[] | undefined> = (context, value, label) =>
	asChoices(field)(context, value, label)?.map((each) => oneSignalColumns[each]);

/** What to export of each subscription besides the default columns. */
export const extraColumns = bodyOption(field, 'extra_fields', asColumns);

/** OneSignal leaves the External ID out unless it is asked for. */
export async function addExternalId(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const body = request.body as IDataObject;
	const extra_fields = ['external_user_id', ...((body.extra_fields ?? []) as string[])];
	return { ...request, body: { ...body, extra_fields } };
}
