import type { INodeProperties } from 'n8n-workflow';

import { asObject } from '../../parse/json';
import { collection, bodyOption } from '../../properties/routedField';

/** What only Amazon devices and Windows know. */
export const amazonOptions: INodeProperties = collection(
	{
		displayName: 'Amazon and Windows Options',
		name: 'amazonOptions',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		bodyOption(
			{
				displayName: 'Amazon Big Picture URL',
				name: 'bigPicture',
				type: 'string',
				default: '',
			},
			'adm_big_picture',
		),
		bodyOption(
			{
				displayName: 'Amazon Group',
				name: 'group',
				type: 'string',
				default: '',
				description: 'Pushes with the same one are shown as a group',
			},
			'adm_group',
		),
		bodyOption(
			{
				displayName: 'Amazon Group Message (JSON)',
				name: 'groupMessage',
				type: 'json',
				default: '{}',
				description: 'The summary of the group by language',
			},
			'adm_group_message',
			asObject,
		),
		bodyOption(
			{
				displayName: 'Amazon Large Icon',
				name: 'largeIcon',
				type: 'string',
				default: '',
			},
			'adm_large_icon',
		),
		bodyOption(
			{
				displayName: 'Amazon Small Icon',
				name: 'smallIcon',
				type: 'string',
				default: '',
			},
			'adm_small_icon',
		),
		bodyOption(
			{
				displayName: 'Amazon Sound',
				name: 'sound',
				type: 'string',
				default: '',
			},
			'adm_sound',
		),
		bodyOption(
			{
				displayName: 'Windows Sound',
				name: 'windowsSound',
				type: 'string',
				default: '',
			},
			'wp_wns_sound',
		),
	],
);
