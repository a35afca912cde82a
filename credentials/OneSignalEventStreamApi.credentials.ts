import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/** The other way round: not how n8n signs a call, but how OneSignal's own calls are known. */
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
				'The header that OneSignal sends with every event. In OneSignal: Data > Event Streams > your stream > Headers. Names that begin with X-OneSignal do not work.',
		},
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The value of the header. Make up 20 letters and digits or more, e.g. with a password manager, and paste the same in OneSignal.',
		},
	];
}
