import { bodyOption, type Option } from '../../properties/routedField';

/** The notification channel, which sets sound and importance on Android and Huawei devices. */
export const channelOptions = (property: string, existingProperty: string): Option[] => [
	bodyOption(
		{
			displayName: 'Channel ID',
			name: 'channelId',
			type: 'string',
			default: '',
			description:
				'ID of a notification channel that was created in OneSignal, which calls it category. It sets sound and importance.',
		},
		property,
	),
	bodyOption(
		{
			displayName: 'Existing Channel ID',
			name: 'existingChannelId',
			type: 'string',
			default: '',
			description: 'ID of a notification channel that your app creates itself',
		},
		existingProperty,
	),
];
