import { bodyOption, type Option } from '../../../properties/routedField';

/** What web push needs to know of a site. */
export const webSettings: Option[] = [
	bodyOption(
		{
			displayName: 'Default Icon URL',
			name: 'defaultIcon',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/icon-256.png',
			description: 'Shown with a push that brings no icon',
		},
		'chrome_web_default_notification_icon',
	),
	bodyOption(
		{
			displayName: 'Safari Certificate (.p12)',
			name: 'safariP12',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The file in Base64',
		},
		'safari_apns_p12',
	),
	bodyOption(
		{
			displayName: 'Safari Certificate Password',
			name: 'safariP12Password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
		'safari_apns_p12_password',
	),
	bodyOption(
		{
			displayName: 'Safari Icon URL',
			name: 'safariIcon',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/icon-256.png',
			description: 'A PNG of 256 × 256 pixels',
		},
		'safari_icon_256_256',
	),
	bodyOption(
		{
			displayName: 'Safari Site URL',
			name: 'safariSite',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com',
		},
		'safari_site_origin',
	),
	bodyOption(
		{
			displayName: 'Site Name',
			name: 'siteName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Corner Shop',
			description: 'The title of a push that brings none',
		},
		'site_name',
	),
	bodyOption(
		{
			displayName: 'Site URL',
			name: 'siteUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com',
		},
		'chrome_web_origin',
	),
];
