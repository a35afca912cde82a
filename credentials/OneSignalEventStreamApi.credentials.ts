import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/** Identifies OneSignal's calls to n8n; nothing is signed with it. */
export class OneSignalEventStreamApi implements ICredentialType {
	name = 'oneSignalEventStreamApi';

	displayName = 'OneSignal Event Stream API';

	documentationUrl = 'https://documentation.onesignal.com/docs/en/event-streams';

	icon: Icon = {
		light: 'file:../nodes/OneSignal/onesignal.svg',
		dark: 'file:../nodes/OneSignal/onesignal.dark.svg',
	};

	properties: INodeProperties[] = [
		{
			displayName: 'Header Name',
			name: 'headerName',
			type: 'string',
			required: true,
			default: 'X-n8n-Secret',
			description:
				"The header OneSignal sends with every event. In OneSignal: Data > Event Streams > your stream > Headers. Names starting with X-OneSignal aren't allowed.",
		},
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The value of the header. Use a random value of at least 16 characters, e.g. from a password manager, and paste the same value in OneSignal.',
		},
	];
}
