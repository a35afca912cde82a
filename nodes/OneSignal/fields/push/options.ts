import type { INodeProperties } from 'n8n-workflow';

import { asBoolean } from '../../parse/boolean';
import { asObjectUpTo } from '../../parse/json';
import { asMappedChoice } from '../../parse/mappedChoice';
import { asWholeNumber } from '../../parse/number';
import { requiredIfSet } from '../../parse/required';
import { asTextUpTo } from '../../parse/text';
import { bodyRoot } from '../../properties/setBodyValue';
import {
	bodyOption,
	orderedCollection,
	withPreSend,
	type Option,
} from '../../properties/routedField';
import { setTranslations, translationsOption } from '../translations';
import { amazonOptions } from './amazon';
import { androidOptions } from './android';
import { appButtons, asAppButtons } from './buttons';
import { huaweiOptions } from './huawei';
import { iosOptions } from './ios';
import { asPlatforms, platforms } from './platforms';
import { translatedPushTexts } from './texts';
import { webOptions } from './web';
import { windowsOptions } from './windows';

const priority: INodeProperties = {
	displayName: 'Priority',
	name: 'priority',
	type: 'options',
	options: [
		{ name: 'High', value: 'high', description: 'Wakes the device' },
		{ name: 'Normal', value: 'normal' },
	],
	default: 'high',
};

/** What most pushes have: a picture, a page to open, buttons. */
const frequentOptions: Option[] = [
	bodyOption(
		{
			displayName: 'Image URL',
			name: 'imageUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/picture.jpg',
			description: 'Large picture for every platform that has none of its own',
		},
		'global_image',
	),
	bodyOption(
		{
			displayName: 'Open URL',
			name: 'openUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/orders',
			description: 'Page to open on click, in apps and browsers alike',
		},
		'url',
	),
	bodyOption(
		{
			displayName: 'Open App URL (Deep Link)',
			name: 'openAppUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. myapp://orders',
			description: 'Where a click leads in the app. Use it instead of Open URL.',
		},
		'app_url',
	),
	bodyOption(
		{
			displayName: 'Open Web URL',
			name: 'openWebUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/orders',
			description: 'Where a click leads in the browser. Use it instead of Open URL.',
		},
		'web_url',
	),
	bodyOption(appButtons, 'buttons', asAppButtons),
	translationsOption(translatedPushTexts),
	bodyOption(
		{
			displayName: 'Data (JSON)',
			name: 'data',
			type: 'json',
			default: '{}',
			description: 'Values that your app reads when the push is opened, up to 2,048 bytes',
		},
		'data',
		asObjectUpTo(2048),
	),
];

const platformOptions: Option[] = [
	androidOptions,
	iosOptions,
	webOptions,
	huaweiOptions,
	amazonOptions,
	windowsOptions,
];

const furtherOptions: Option[] = [
	bodyOption(
		{
			displayName: 'Collapse ID',
			name: 'collapseId',
			type: 'string',
			default: '',
			description: 'A later push with the same ID replaces this one on the device',
		},
		'collapse_id',
		asTextUpTo(64),
	),
	bodyOption(platforms, bodyRoot, asPlatforms),
	bodyOption(priority, 'priority', asMappedChoice({ high: 10, normal: 5 })),
	bodyOption(
		{
			displayName: 'Silent',
			name: 'silent',
			type: 'boolean',
			default: false,
			description: 'Whether to wake the app without showing anything. Leave the message empty.',
		},
		'content_available',
		asBoolean,
	),
	bodyOption(
		{
			displayName: 'Time to Live (Seconds)',
			name: 'timeToLive',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 2419200 },
			default: 259200,
			description: 'How long to keep the push for a device that is offline. The default is 3 days.',
		},
		'ttl',
		requiredIfSet(asWholeNumber(0, 2_419_200)),
	),
];

/** How a push is spread over time; a template has no such options. */
const deliveryOptions: Option[] = [
	bodyOption(
		{
			displayName: 'Messages per Minute',
			name: 'messagesPerMinute',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 0,
			description:
				'Spreads a large send over time. Throttling must be turned on in OneSignal. Enter 0 to turn it off for this push.',
		},
		'throttle_rate_per_minute',
		requiredIfSet(asWholeNumber(0, 1_000_000_000)),
	),
	bodyOption(
		{
			displayName: 'Use Frequency Cap',
			name: 'useFrequencyCap',
			type: 'boolean',
			default: true,
			description: 'Whether to respect the frequency cap set in OneSignal',
		},
		'enable_frequency_cap',
		requiredIfSet(asBoolean),
	),
];

const pushCollection = (options: Option[]): INodeProperties =>
	withPreSend(
		orderedCollection(
			{
				displayName: 'Push Options',
				name: 'pushOptions',
				type: 'collection',
				default: {},
				placeholder: 'Add Option',
			},
			[...frequentOptions, ...platformOptions, ...options],
		),
		setTranslations('pushOptions.translations', translatedPushTexts),
	);

/** What a push can have besides its texts. */
export const pushOptions = pushCollection([...furtherOptions, ...deliveryOptions]);

/** The same for a template, which is not sent yet. */
export const templatePushOptions = pushCollection(furtherOptions);
