import type { INodeProperties } from 'n8n-workflow';

import { events } from './events';
import { steps } from './setupSteps';
import { bodyTemplate } from './bodyTemplate';

const authentication: INodeProperties[] = [
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		options: [
			{
				name: 'None',
				value: 'none',
				description: 'Take every request that reaches the URL',
			},
			{
				name: 'Secret Header',
				value: 'secretHeader',
				description: 'Take only requests that carry a secret you share with OneSignal',
			},
		],
		default: 'secretHeader',
		description: 'How to tell OneSignal from others who know the URL',
	},
	{
		displayName:
			"Without a secret, anybody who learns the URL can start this workflow with made-up events. Choose 'Secret Header' before it runs by itself.",
		name: 'openNotice',
		type: 'notice',
		displayOptions: { show: { authentication: ['none'] } },
		default: '',
	},
];

const idList: Pick<INodeProperties, 'type' | 'default'> = { type: 'string', default: '' };

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description: 'Which of these events to keep; all without a filter',
	options: [
		{
			displayName: 'External IDs',
			name: 'externalIds',
			...idList,
			placeholder: 'e.g. customer-1842',
			description: 'Keep only what happens to these users. Several with commas between them.',
		},
		{
			displayName: 'Message IDs',
			name: 'messageIds',
			...idList,
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
			description: 'Keep only events of these messages. Several with commas between them.',
		},
		{
			displayName: 'Template IDs',
			name: 'templateIds',
			...idList,
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
			description:
				'Keep only events of messages from these templates. Several with commas between them. Events more than 30 days after the message no longer name a template.',
		},
	],
};

/** Everything the panel asks for, in its order. */
export const fields: INodeProperties[] = [
	{ displayName: steps, name: 'setUpNotice', type: 'notice', default: '' },
	...authentication,
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		options: events,
		default: [],
		description:
			'What starts the workflow. Each recipient counts: a message to 100,000 people has 100,000 events of the kind Sent.',
	},
	{
		displayName: 'Body Template',
		name: 'bodyTemplate',
		type: 'string',
		typeOptions: { rows: 8 },
		noDataExpression: true,
		default: bodyTemplate,
		description:
			'Click into it, select everything and copy it into the body of the event stream in OneSignal. You may add to it there, e.g. a tag of the user: what you add is passed on. Changing it here changes nothing.',
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Drop Repeats',
		name: 'dropRepeats',
		type: 'boolean',
		default: true,
		description:
			'Whether to start the workflow only once for an event that OneSignal delivers again. Does not apply to the Test URL.',
	},
	filters,
	{
		// n8n hands the body over unread where a first version of a webhook node has this option. It
		// would answer 422 by itself to JSON that a quotation mark in a message name has broken.
		displayName: 'Options',
		name: 'options',
		type: 'hidden',
		default: { binaryData: true },
	},
];
