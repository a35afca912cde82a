import { resourceLocator } from '../properties/resourceLocator';

/** A template of the app. */
export const templateId = resourceLocator(
	{
		displayName: 'Template',
		name: 'templateId',
		description: 'The template in OneSignal, under Messages > Templates',
	},
	{ searchListMethod: 'searchTemplates', placeholder: 'Select a template…' },
);
