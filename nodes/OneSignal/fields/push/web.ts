import type { INodeProperties } from 'n8n-workflow';

import { collection, bodyOption } from '../../properties/routedField';
import { asButtons, buttons } from './buttons';

/** What only browsers know. */
export const webOptions: INodeProperties = collection(
	{
		displayName: 'Web Options',
		name: 'webOptions',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		bodyOption(
			buttons({ name: 'webButtons', displayName: 'Buttons' }, [
				{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			]),
			'web_buttons',
			asButtons(2),
		),
		bodyOption(
			{
				displayName: 'Badge URL',
				name: 'badge',
				type: 'string',
				default: '',
				description: 'The small picture in the status bar of Android',
			},
			'chrome_web_badge',
		),
		bodyOption(
			{
				displayName: 'Chrome App Icon URL',
				name: 'chromeAppIcon',
				type: 'string',
				default: '',
				description: 'For Chrome apps and extensions, not for web push',
			},
			'chrome_icon',
		),
		bodyOption(
			{
				displayName: 'Chrome App Picture URL',
				name: 'chromeAppPicture',
				type: 'string',
				default: '',
				description: 'For Chrome apps and extensions, not for web push',
			},
			'chrome_big_picture',
		),
		bodyOption(
			{
				displayName: 'Firefox Icon URL',
				name: 'firefoxIcon',
				type: 'string',
				default: '',
			},
			'firefox_icon',
		),
		bodyOption(
			{
				displayName: 'Icon URL',
				name: 'icon',
				type: 'string',
				default: '',
				description: 'The picture beside the text',
			},
			'chrome_web_icon',
		),
		bodyOption(
			{
				displayName: 'Image URL',
				name: 'image',
				type: 'string',
				default: '',
				description: 'The large picture below the text',
			},
			'chrome_web_image',
		),
		bodyOption(
			{
				displayName: 'Topic',
				name: 'topic',
				type: 'string',
				default: '',
				description: 'A later push with the same topic takes the place of this one in the browser',
			},
			'web_push_topic',
		),
	],
);
