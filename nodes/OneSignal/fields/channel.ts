import type { INodeProperties } from 'n8n-workflow';

/** What kind of message is meant. */
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
