import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import { appCredentialFault } from './faults';
import { integrationFields } from './fields';
import { signedUnless } from './sign';

export class OneSignalApi implements ICredentialType {
	name = 'oneSignalApi';

	displayName = 'OneSignal API';

	documentationUrl = 'https://documentation.onesignal.com/docs/en/keys-and-ids';

	icon: Icon = {
		light: 'file:../nodes/OneSignal/onesignal.svg',
		dark: 'file:../nodes/OneSignal/onesignal.dark.svg',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
			description:
				'In OneSignal: Settings > Keys & IDs. One credential is one app; make one for each of your customers.',
		},
		{
			displayName: 'App API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'In OneSignal: Settings > Keys & IDs > Add Key. Starts with os_v2_app_ and is shown only once.',
		},
		{
			displayName: 'Messages per Second',
			name: 'messagesPerSecond',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 6000 },
			default: 150,
			description:
				'How many message requests OneSignal takes for this app in a second: 150 on the free plan, 6,000 on paid plans',
		},
		...integrationFields,
	];

	authenticate = signedUnless(appCredentialFault);

	// Reading one segment needs an App API Key, is cheap and is not held to one request a second.
	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.baseUrl }}',
			url: '=/apps/{{ $credentials.appId }}/segments',
			qs: { limit: 1 },
		},
		rules: [
			{ type: 'responseCode', properties: { value: 400, message: refusedWith('App ID') } },
			{ type: 'responseCode', properties: { value: 401, message: refusedWith('key') } },
			{ type: 'responseCode', properties: { value: 403, message: refusedWith('key') } },
			{ type: 'responseCode', properties: { value: 404, message: refusedWith('App ID') } },
		],
	};
}

/** What n8n shows when OneSignal turns the credential down; it cannot show OneSignal's own words here. */
function refusedWith(suspect: 'App ID' | 'key'): string {
	return suspect === 'key'
		? 'OneSignal does not accept this App API Key for this app. Check that the key belongs to the App ID, that it was not deleted or rotated, and that its IP allowlist lets n8n in.'
		: 'OneSignal does not know this App ID together with this key. Copy both again from Settings > Keys & IDs of the same app.';
}
