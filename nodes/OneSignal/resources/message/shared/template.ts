import type { INodeProperties } from 'n8n-workflow';

import { mappingFields } from '../../../properties/mapping/mappingFields';
import { bodyField } from '../../../properties/routedField';
import { shownWhen } from '../../../properties/shownWhen';
import { templateId } from '../../../fields/templateId';
import { asUuid } from '../../../parse/id';
import { asObjectUpTo } from '../../../parse/json';

const contentSource: INodeProperties = {
	displayName: 'Content',
	name: 'contentSource',
	type: 'options',
	options: [
		{ name: 'Use a Template', value: 'template', description: 'Content saved in OneSignal' },
		{ name: 'Write It Here', value: 'inline' },
	],
	default: 'inline',
	description: 'Where the content of the message comes from',
};

/** The content of a message: written in the panel, or a template with values for it. */
export const contentFields = (
	textFields: INodeProperties[],
	{ maxCustomData }: { maxCustomData: number },
): INodeProperties[] => [
	contentSource,
	...shownWhen({ contentSource: ['inline'] }, textFields),
	...shownWhen({ contentSource: ['template'] }, [
		bodyField(templateId, 'template_id', asUuid),
		...mappingFields(
			{
				name: 'customData',
				displayName: 'Custom Data',
				entry: 'Field',
				description: 'Values for the template, which reads them as {{ message.custom_data.name }}',
			},
			'custom_data',
			asObjectUpTo(maxCustomData),
		),
	]),
];
