import { asObject } from '../../../parse/json';
import { asRequired } from '../../../parse/required';
import { mappingFields } from '../../../properties/mapping/mappingFields';

export const attributes = mappingFields(
	{
		name: 'attributes',
		displayName: 'Attributes',
		entry: 'Attribute',
		description:
			'Values that stay the same while the activity runs, named as in the code of your app',
	},
	'event_attributes',
	asRequired(asObject),
);

export const contentState = mappingFields(
	{
		name: 'contentState',
		displayName: 'Content State',
		entry: 'Field',
		after: 'attributes',
		description: 'Values the activity shows now, named as in the code of your app',
	},
	'event_updates',
	asRequired(asObject),
);
