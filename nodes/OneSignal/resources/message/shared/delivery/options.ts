import { asBoolean } from '../../../../parse/boolean';
import { nodeOption } from '../../../../properties/routedField';

export const exportMessageEvents = nodeOption(
	{
		displayName: 'Export Message Events',
		name: 'exportMessageEvents',
		type: 'boolean',
		default: true,
		description:
			'Whether to export the events of the message where nothing else names its recipients. Takes minutes for large audiences; OneSignal makes one export at a time.',
	},
	asBoolean,
);

export const exportSubscriptions = nodeOption(
	{
		displayName: 'Export Subscriptions',
		name: 'exportSubscriptions',
		type: 'boolean',
		default: false,
		description:
			"Whether to export the app's subscriptions to find out when the user unsubscribed, if they did. Takes minutes in large apps.",
	},
	asBoolean,
);
