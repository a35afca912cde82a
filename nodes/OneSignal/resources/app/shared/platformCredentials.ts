import { bodyOption, type Option } from '../../../properties/routedField';

export const androidCredentials: Option[] = [
	bodyOption(
		{
			displayName: 'Service Account JSON',
			name: 'serviceAccountJson',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Service account key file for Firebase Cloud Messaging (v1), in Base64',
		},
		'fcm_v1_service_account_json',
	),
];

/** A key (.p8) with its IDs, or a certificate (.p12) with its password. */
export const appleCredentials: Option[] = [
	bodyOption(
		{
			displayName: 'Bundle ID',
			name: 'bundleId',
			type: 'string',
			default: '',
			placeholder: 'e.g. com.example.shop',
		},
		'apns_bundle_id',
	),
	bodyOption(
		{
			displayName: 'Certificate (.p12)',
			name: 'certificate',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Content of the file in Base64',
		},
		'apns_p12',
	),
	bodyOption(
		{
			displayName: 'Certificate Password',
			name: 'certificatePassword',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
		'apns_p12_password',
	),
	bodyOption(
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Development', value: 'development' },
				{ name: 'Production', value: 'production' },
				{ name: 'Sandbox', value: 'sandbox', description: 'Older name of Development' },
			],
			default: 'production',
			description: 'Which Apple servers the certificate is for',
		},
		'apns_env',
	),
	bodyOption(
		{
			displayName: 'Key (.p8)',
			name: 'key',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Content of the file in Base64',
		},
		'apns_p8',
	),
	bodyOption(
		{
			displayName: 'Key ID',
			name: 'keyId',
			type: 'string',
			default: '',
			placeholder: 'e.g. ABC123DEFG',
		},
		'apns_key_id',
	),
	bodyOption(
		{
			displayName: 'Team ID',
			name: 'teamId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 9A8B7C6D5E',
		},
		'apns_team_id',
	),
];
