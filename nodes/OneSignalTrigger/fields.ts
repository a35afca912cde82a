import type { INodeProperties } from 'n8n-workflow';

import { bodyTemplate } from './bodyTemplate';
import { events } from './events';
import { steps } from './setupSteps';

const authentication: INodeProperties[] = [
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		options: [
			{
				name: 'Header Auth',
				value: 'headerAuth',
				description: 'Accept only requests with a secret that you share with OneSignal',
			},
			{
				name: 'None',
				value: 'none',
				description: 'Accept every request that reaches the URL',
			},
		],
		default: 'headerAuth',
		description: 'How to tell requests from OneSignal from those of others who know the URL',
	},
	{
		displayName:
			"Without a secret, anyone who knows the URL can start this workflow with made-up events. Select 'Header Auth' before you publish it.",
		name: 'openNotice',
		type: 'notice',
		displayOptions: { show: { authentication: ['none'] } },
		default: '',
	},
];

const filters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	description:
		'Which of these events to keep. Without filters, all are kept. An event whose body lacks the field is kept too.',
	options: [
		{
			displayName: 'External IDs',
			name: 'externalIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. customer-1842',
			description: 'Keep only events of these users. Separate multiple IDs with commas.',
		},
		{
			displayName: 'Message IDs',
			name: 'messageIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
			description: 'Keep only events of these messages. Separate multiple IDs with commas.',
		},
		{
			displayName: 'Template IDs',
			name: 'templateIds',
			type: 'string',
			default: '',
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
			description:
				'Keep only events of messages from these templates. Separate multiple IDs with commas. Events more than 30 days after the message no longer contain its template.',
		},
	],
};

/** The fields of the panel, in their order. */
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
			"What starts the workflow. Each recipient counts: a message to 100,000 people causes 100,000 'Sent' events.",
	},
	{
		displayName: 'Body Template',
		name: 'bodyTemplate',
		type: 'string',
		typeOptions: { rows: 8 },
		noDataExpression: true,
		default: bodyTemplate,
		description:
			"Copy all of it into the body of the event stream in OneSignal. To receive more fields, e.g. a tag of the user, add them here first, then copy it again: events are read by this template, so that a text in them can't pass for another field. An event that could be read in two ways is passed on as a single field 'raw'.",
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Ignore Duplicates',
		name: 'ignoreDuplicates',
		type: 'boolean',
		default: true,
		description:
			'Whether to start the workflow only once for an event that OneSignal delivers repeatedly. Does not apply to the Test URL. If n8n runs as several processes, an event that reaches two of them at the same moment can still start it twice.',
	},
	filters,
	{
		// n8n hands the body over unread if a first version of a webhook node has this option. Otherwise
		// it answers 422 by itself to JSON that a quotation mark in a message name has broken.
		displayName: 'Options',
		name: 'options',
		type: 'hidden',
		default: { binaryData: true },
	},
];
