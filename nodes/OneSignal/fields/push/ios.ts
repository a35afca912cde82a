import { asObject } from '../../parse/json';
import { asMappedChoice } from '../../parse/mappedChoice';
import { asBoolean } from '../../parse/boolean';
import { asNumber } from '../../parse/number';
import type { Parser } from '../../parse/parser';
import { bodyOption, nestedCollection } from '../../properties/routedField';
import { badgeOptions, summaryOptions } from './iosCounts';

const asInterruptionLevel = asMappedChoice({
	active: 'active',
	critical: 'critical',
	passive: 'passive',
	timeSensitive: 'time_sensitive',
});

const asVoip: Parser<string | undefined> = (context, value, label) =>
	asBoolean(context, value, label) ? 'voip' : undefined;

/** Options of a push that only iPhones and iPads have. */
export const iosOptions = nestedCollection(
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
				displayName: 'APNs Alert (JSON)',
				name: 'apnsAlert',
				type: 'json',
				default: '{}',
				description: "Further keys of Apple's alert object, as JSON",
			},
			'apns_alert',
			asObject,
		),
		bodyOption(
			{
				displayName: 'Attachments (JSON)',
				name: 'attachments',
				type: 'json',
				default: '{}',
				description:
					'Pictures, sounds or videos, each with an ID of your choice, e.g. {"image": "https://example.com/a.jpg"}',
			},
			'ios_attachments',
			asObject,
		),
		...badgeOptions,
		bodyOption(
			{
				displayName: 'Category',
				name: 'category',
				type: 'string',
				default: '',
				description: 'Notification category in your app',
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
					{ name: 'Time Sensitive', value: 'timeSensitive' },
				],
				default: 'active',
				description: 'How much the push may interrupt',
			},
			'ios_interruption_level',
			asInterruptionLevel,
		),
		bodyOption(
			{
				displayName: 'Mutable Content',
				name: 'mutableContent',
				type: 'boolean',
				default: false,
				description: 'Whether your app may change the push before it is shown',
			},
			'mutable_content',
			asBoolean,
		),
		bodyOption(
			{
				displayName: 'Relevance Score',
				name: 'relevanceScore',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 1, numberPrecision: 2 },
				default: 0,
				description: 'From 0 to 1. Sorts the pushes in the summary of the app.',
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
				description: 'Second line below the title',
			},
			'subtitle.en',
		),
		...summaryOptions,
		bodyOption(
			{
				displayName: 'Target Content ID',
				name: 'targetContentId',
				type: 'string',
				default: '',
				description: 'Window of the app to bring to the front',
			},
			'target_content_identifier',
		),
		bodyOption(
			{
				displayName: 'Thread ID',
				name: 'threadId',
				type: 'string',
				default: '',
				description: 'Pushes with the same ID are shown as a group',
			},
			'thread_id',
		),
		bodyOption(
			{
				displayName: 'VoIP',
				name: 'voip',
				type: 'boolean',
				default: false,
				description: 'Whether to send a VoIP push, for calls only',
			},
			'apns_push_type_override',
			asVoip,
		),
	],
);
