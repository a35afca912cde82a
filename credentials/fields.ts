import type { INodeProperties } from 'n8n-workflow';

import { apiHost, defaultBaseUrl } from './destination';

/**
 * Fields that both API credentials end with. n8n adds the two about domains to every credential that
 * signs requests, open to all domains; declared here, they begin with OneSignal alone.
 */
export const sharedFields: INodeProperties[] = [
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'hidden',
		default: defaultBaseUrl,
	},
	{
		displayName: 'Allowed HTTP Request Domains',
		name: 'allowedHttpRequestDomains',
		type: 'options',
		options: [
			{
				name: 'All',
				value: 'all',
				description: "Don't restrict this credential any further than to OneSignal",
			},
			{
				name: 'Specific Domains',
				value: 'domains',
				description: 'Restrict requests to specific domains',
			},
			{
				name: 'None',
				value: 'none',
				description: "Don't let the HTTP Request node use this credential",
			},
		],
		default: 'domains',
		description:
			'Where requests with this credential may go. The key is never sent to other hosts.',
	},
	{
		displayName: 'Allowed Domains',
		name: 'allowedDomains',
		type: 'string',
		displayOptions: { show: { allowedHttpRequestDomains: ['domains'] } },
		default: apiHost,
		placeholder: `e.g. ${apiHost}`,
		description: 'Separate multiple domains with commas. OneSignal uses api.onesignal.com.',
	},
	{
		displayName: 'Integration Name',
		name: 'integrationName',
		type: 'string',
		default: 'n8n',
		description:
			'Your company or product name, sent to OneSignal with every request as "OneSignal-Usage: name | Partner Integration"',
	},
];
