import { nodeOption } from '../properties/routedField';

/** Whether the messages of several items leave as one request. */
export const combineItems = nodeOption({
	displayName: 'Combine Items',
	name: 'combineItems',
	type: 'options',
	options: [
		{
			name: 'Always',
			value: 'always',
			description:
				"Combine all identical messages. Don't use with times or random values: a retry may group differently and send twice.",
		},
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'Combine more than 100 items if only the recipients contain expressions',
		},
		{ name: 'Never', value: 'never', description: 'Send one request for each item' },
	],
	default: 'automatic',
	description:
		"How to send items that share the same message. Combined requests are faster (up to 20,000 recipients), but OneSignal then doesn't report unknown IDs.",
});
