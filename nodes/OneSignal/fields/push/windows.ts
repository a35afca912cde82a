import { bodyOption, nestedCollection } from '../../properties/routedField';

/** Options of a push that only Windows has. */
export const windowsOptions = nestedCollection(
	{
		displayName: 'Windows Options',
		name: 'windowsOptions',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		bodyOption(
			{
				displayName: 'Sound',
				name: 'sound',
				type: 'string',
				default: '',
				description: 'Name of a sound file in the app',
			},
			'wp_wns_sound',
		),
	],
);
