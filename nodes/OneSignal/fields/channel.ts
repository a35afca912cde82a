import type { INodeProperties } from 'n8n-workflow';

/** How a message reaches people. */
export const channel: INodeProperties = {
	displayName: 'Channel',
	name: 'channel',
	type: 'options',
	options: [
		{ name: 'Email', value: 'email' },
		{ name: 'Push', value: 'push' },
		{ name: 'SMS', value: 'sms' },
	],
	default: 'push',
};
