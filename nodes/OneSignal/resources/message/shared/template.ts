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
		{ name: 'Use a Template', value: 'template', description: 'Texts that are kept in OneSignal' },
		{ name: 'Write It Here', value: 'here' },
	],
	default: 'here',
	description: 'Where the texts of the message come from',
};

/** The texts of a message: written here, or a template with values of its own. */
export const contentFields = (
	words: INodeProperties[],
	{ maxCustomData }: { maxCustomData: number },
): INodeProperties[] => [
	contentSource,
	...shownWhen({ contentSource: ['here'] }, words),
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
