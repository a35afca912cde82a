import type { Icon, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

import { baseUrlExpression } from './destination';
import { appCredentialFault } from './faults';
import { sharedFields } from './fields';
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
				'In OneSignal: Settings > Keys & IDs. One credential is for one app; create one for each of your customers.',
		},
		{
			displayName: 'App API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'In OneSignal: Settings > Keys & IDs > Add Key. It starts with os_v2_app_ and is shown only once.',
		},
		{
			displayName: 'Plan',
			name: 'plan',
			type: 'options',
			options: [
				{ name: 'Free', value: 'free', description: 'Up to 150 message requests per second' },
				{ name: 'Paid', value: 'paid', description: 'Up to 6,000 message requests per second' },
			],
			default: 'free',
			description: 'The plan of this app in OneSignal, which sets how fast messages can be sent',
		},
		...sharedFields,
	];

	authenticate = signedUnless(appCredentialFault);

	// Listing one segment needs an App API Key, is cheap and isn't limited to one request per second.
	test: ICredentialTestRequest = {
		request: {
			baseURL: baseUrlExpression,
			// However it was copied, as a run takes it.
			url: '=/apps/{{ $credentials.appId.trim().toLowerCase() }}/segments',
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

/** What n8n shows when OneSignal rejects the credential; it can't show OneSignal's own message here. */
function refusedWith(suspect: 'App ID' | 'key'): string {
	return suspect === 'key'
		? "OneSignal didn't accept this 'App API Key' for this app. Check that the key belongs to the 'App ID', that it wasn't deleted or rotated, and that its IP allowlist includes n8n's IP."
		: "OneSignal didn't accept this 'App ID' with this 'App API Key'. Copy both again from Settings > Keys & IDs of the same app.";
}
