import type { INodeProperties } from 'n8n-workflow';

import { asObject } from '../../parse/json';
import { asBoolean } from '../../parse/boolean';
import { asNumber, asWholeNumber } from '../../parse/number';
import { collection, bodyOption } from '../../properties/routedField';

/** What only iPhones and iPads know. */
export const iosOptions: INodeProperties = collection(
	{
		displayName: 'iOS Options',
		name: 'iosOptions',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		bodyOption(
			{
				displayName: 'Attachments (JSON)',
				name: 'attachments',
				type: 'json',
				default: '{}',
				description:
					'Pictures, sounds or videos by a name of your choice, e.g. {"image": "https://example.com/a.jpg"}',
			},
			'ios_attachments',
			asObject,
		),
		bodyOption(
			{
				displayName: 'Badge Count',
				name: 'badgeCount',
				type: 'number',
				typeOptions: { minValue: -9999, maxValue: 9999 },
				default: 1,
				description: 'The number that Badge Type sets or adds',
			},
			'ios_badgeCount',
			asWholeNumber(-9999, 9999),
		),
		bodyOption(
			{
				displayName: 'Badge Type',
				name: 'badgeType',
				type: 'options',
				options: [
					{ name: 'Add', value: 'Increase' },
					{ name: 'Leave as It Is', value: 'None' },
					{ name: 'Set', value: 'SetTo' },
				],
				default: 'None',
				description: 'What happens to the number on the app icon',
			},
			'ios_badgeType',
		),
		bodyOption(
			{
				displayName: 'Category',
				name: 'category',
				type: 'string',
				default: '',
				description: 'The notification category in your app',
			},
			'ios_category',
		),
		bodyOption(
			{
				displayName: 'Interruption Level',
				name: 'interruptionLevel',
				type: 'options',
				options: [
					{ name: 'Active', value: 'active' },
					{ name: 'Critical', value: 'critical' },
					{ name: 'Passive', value: 'passive' },
					{ name: 'Time Sensitive', value: 'time_sensitive' },
				],
				default: 'active',
				description: 'How much the push may disturb',
			},
			'ios_interruption_level',
		),
		bodyOption(
			{
				displayName: 'Relevance Score',
				name: 'relevanceScore',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
				default: 0,
				description: 'From 0 to 1; sorts the summary of the app',
			},
			'ios_relevance_score',
			asNumber(0, 1),
		),
		bodyOption(
			{
				displayName: 'Sound',
				name: 'sound',
				type: 'string',
				default: '',
				placeholder: 'e.g. chime.wav',
				description: 'Name of a sound file in the app, or "nil" for none',
			},
			'ios_sound',
		),
		bodyOption(
			{
				displayName: 'Subtitle',
				name: 'subtitle',
				type: 'string',
				default: '',
				description: 'A second line below the title',
			},
			'subtitle.en',
		),
		bodyOption(
			{
				displayName: 'Summary Argument',
				name: 'summaryArgument',
				type: 'string',
				default: '',
				description: 'What the summary of a group names',
			},
			'summary_arg',
		),
		bodyOption(
			{
				displayName: 'Summary Argument Count',
				name: 'summaryArgumentCount',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: 9999 },
				default: 1,
				description: 'How many the summary of a group counts for this push',
			},
			'summary_arg_count',
			asWholeNumber(1, 9999),
		),
		bodyOption(
			{
				displayName: 'Target Content ID',
				name: 'targetContentId',
				type: 'string',
				default: '',
				description: 'Which window of the app to bring forward',
			},
			'target_content_identifier',
		),
		bodyOption(
			{
				displayName: 'Thread ID',
				name: 'threadId',
				type: 'string',
				default: '',
				description: 'Pushes with the same one are shown as a group',
			},
			'thread_id',
		),
		bodyOption(
			{
				displayName: 'Mutable Content',
				name: 'mutableContent',
				type: 'boolean',
				default: false,
				description: 'Whether the app may change the push before it is shown',
			},
			'mutable_content',
			asBoolean,
		),
		bodyOption(
			{
				displayName: 'Push Type Override',
				name: 'pushTypeOverride',
				type: 'options',
				options: [{ name: 'VoIP', value: 'voip' }],
				default: 'voip',
				description: 'For calls only',
			},
			'apns_push_type_override',
		),
		bodyOption(
			{
				displayName: 'APNs Alert (JSON)',
				name: 'apnsAlert',
				type: 'json',
				default: '{}',
				description: "Fields of Apple's alert object that have no field here",
			},
			'apns_alert',
			asObject,
		),
	],
);
