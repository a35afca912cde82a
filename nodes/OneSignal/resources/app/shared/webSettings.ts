import { bodyOption, type Option } from '../../../properties/routedField';

/** What web push needs to know about a site. */
export const webSettings: Option[] = [
	bodyOption(
		{
			displayName: 'Default Icon URL',
			name: 'defaultIconUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/icon-256.png',
			description: 'Shown with notifications that have no icon of their own',
		},
		'chrome_web_default_notification_icon',
	),
	bodyOption(
		{
			displayName: 'Safari Certificate (.p12)',
			name: 'safariCertificate',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Content of the file in Base64',
		},
		'safari_apns_p12',
	),
	bodyOption(
		{
			displayName: 'Safari Certificate Password',
			name: 'safariCertificatePassword',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
		'safari_apns_p12_password',
	),
	bodyOption(
		{
			displayName: 'Safari Icon URL',
			name: 'safariIconUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/icon-256.png',
			description: 'PNG file of 256 × 256 pixels',
		},
		'safari_icon_256_256',
	),
	bodyOption(
		{
			displayName: 'Safari Site URL',
			name: 'safariSiteUrl',
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
			description: 'Title of notifications that have none of their own',
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
