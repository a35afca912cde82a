import { bodyOption, nestedCollection } from '../../properties/routedField';
import { asWebButtons, webButtons } from './buttons';

/** Options of a push that only browsers have. */
export const webOptions = nestedCollection(
	{
		displayName: 'Web Options',
		name: 'webOptions',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		bodyOption(
			{
				displayName: 'Badge URL',
				name: 'badgeUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/badge.png',
				description: 'Small picture in the status bar of Android',
			},
			'chrome_web_badge',
		),
		bodyOption(webButtons, 'web_buttons', asWebButtons),
		bodyOption(
			{
				displayName: 'Chrome App Icon URL',
				name: 'chromeAppIconUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/icon.png',
				description: 'For Chrome apps and extensions, not for web push',
			},
			'chrome_icon',
		),
		bodyOption(
			{
				displayName: 'Chrome App Picture URL',
				name: 'chromeAppPictureUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/picture.jpg',
				description: 'For Chrome apps and extensions, not for web push',
			},
			'chrome_big_picture',
		),
		bodyOption(
			{
				displayName: 'Firefox Icon URL',
				name: 'firefoxIconUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/icon.png',
				description: 'Picture beside the text in Firefox. By default, Icon URL.',
			},
			'firefox_icon',
		),
		bodyOption(
			{
				displayName: 'Icon URL',
				name: 'iconUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/icon.png',
				description: 'Picture beside the text',
			},
			'chrome_web_icon',
		),
		bodyOption(
			{
				displayName: 'Image URL',
				name: 'imageUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/picture.jpg',
				description: 'Large picture below the text',
			},
			'chrome_web_image',
		),
		bodyOption(
			{
				displayName: 'Topic',
				name: 'topic',
				type: 'string',
				default: '',
				description: 'A later push with the same topic replaces this one in the browser',
			},
			'web_push_topic',
		),
	],
);
