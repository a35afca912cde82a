import { bodyOption, type Option } from '../../../properties/routedField';

export const androidCredentials: Option[] = [
	bodyOption(
		{
			displayName: 'Service Account JSON',
			name: 'fcmServiceAccount',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The key file of Firebase Cloud Messaging v1, in Base64',
		},
		'fcm_v1_service_account_json',
	),
];

/** A key (.p8) with its names, or a certificate (.p12) with its password. */
export const appleCredentials: Option[] = [
	bodyOption(
		{
			displayName: 'Bundle ID',
			name: 'apnsBundleId',
			type: 'string',
			default: '',
			placeholder: 'e.g. com.example.shop',
		},
		'apns_bundle_id',
	),
	bodyOption(
		{
			displayName: 'Certificate (.p12)',
			name: 'apnsP12',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The file in Base64',
		},
		'apns_p12',
	),
	bodyOption(
		{
			displayName: 'Certificate Password',
			name: 'apnsP12Password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
		'apns_p12_password',
	),
	bodyOption(
		{
			displayName: 'Environment',
			name: 'apnsEnv',
			type: 'options',
			options: [
				{ name: 'Development', value: 'development' },
				{ name: 'Production', value: 'production' },
				{ name: 'Sandbox', value: 'sandbox', description: 'The older name of Development' },
			],
			default: 'production',
			description: 'Which of the servers of Apple the certificate is for',
		},
		'apns_env',
	),
	bodyOption(
		{
			displayName: 'Key (.p8)',
			name: 'apnsP8',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The file in Base64',
		},
		'apns_p8',
	),
	bodyOption(
		{
			displayName: 'Key ID',
			name: 'apnsKeyId',
			type: 'string',
			default: '',
			placeholder: 'e.g. ABC123DEFG',
		},
		'apns_key_id',
	),
	bodyOption(
		{
			displayName: 'Team ID',
			name: 'apnsTeamId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 9A8B7C6D5E',
		},
		'apns_team_id',
	),
];
