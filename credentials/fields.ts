import type { INodeProperties } from 'n8n-workflow';

/** Fields that both credentials end with. */
export const integrationFields: INodeProperties[] = [
	{
		displayName: 'Integration Name',
		name: 'integrationName',
		type: 'string',
		default: 'n8n',
		description:
			'Your company or product, as OneSignal shall know this integration. Sent with every request as "OneSignal-Usage: name | Partner Integration".',
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'hidden',
		default: 'https://api.onesignal.com',
	},
];
