import type { INodeProperties } from 'n8n-workflow';

import { asObjectUpTo } from '../../parse/json';
import { asBoolean } from '../../parse/boolean';
import { asWholeNumber } from '../../parse/number';
import { asTextUpTo } from '../../parse/text';
import { bodyRoot } from '../../properties/setBodyValue';
import { collection, bodyOption } from '../../properties/routedField';
import { asButtons, buttons } from './buttons';
import { asPlatforms, platforms } from './platforms';

/** What a push can have on every platform. */
export const pushOptions: INodeProperties = collection(
	{
		displayName: 'Push Options',
		name: 'pushOptions',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		bodyOption(buttons({ name: 'buttons', displayName: 'Buttons' }), 'buttons', asButtons(3)),
		bodyOption(
			{
				displayName: 'Collapse ID',
				name: 'collapseId',
				type: 'string',
				default: '',
				description: 'A later push with the same ID takes the place of this one on the phone',
			},
			'collapse_id',
			asTextUpTo(64),
		),
		bodyOption(
			{
				displayName: 'Data (JSON)',
				name: 'data',
				type: 'json',
				default: '{}',
				description: 'Values that your app reads when the push is opened; at most 2,048 bytes',
			},
			'data',
			asObjectUpTo(2048),
		),
		bodyOption(
			{
				displayName: 'Image URL',
				name: 'imageUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/picture.jpg',
				description: 'A picture for every platform that has none of its own below',
			},
			'global_image',
		),
		bodyOption(
			{
				displayName: 'Open URL',
				name: 'url',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/orders',
				description: 'Where a click leads, in the app as on the web',
			},
			'url',
		),
		bodyOption(
			{
				displayName: 'Open URL in App',
				name: 'appUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. myapp://orders',
				description: 'Where a click leads in the app. Leave out Open URL with it.',
			},
			'app_url',
		),
		bodyOption(
			{
				displayName: 'Open URL on Web',
				name: 'webUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/orders',
				description: 'Where a click leads in the browser. Leave out Open URL with it.',
			},
			'web_url',
		),
		bodyOption(platforms, bodyRoot, asPlatforms),
		bodyOption(
			{
				displayName: 'Priority',
				name: 'priority',
				type: 'options',
				options: [
					{ name: 'High', value: 10 },
					{ name: 'Normal', value: 5 },
				],
				default: 10,
				description: 'Whether the phone may wake up for it',
			},
			'priority',
			asWholeNumber(0, 10),
		),
		bodyOption(
			{
				displayName: 'Silent',
				name: 'silent',
				type: 'boolean',
				default: false,
				description: 'Whether to wake up the app without showing anything; the message stays empty',
			},
			'content_available',
			asBoolean,
		),
		bodyOption(
			{
				displayName: 'Time to Live (Seconds)',
				name: 'ttl',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: 2419200 },
				default: 259200,
				description: 'How long it is kept for a phone that is off. Three days by default.',
			},
			'ttl',
			asWholeNumber(0, 2_419_200),
		),
	],
);
