import { asObject } from '../../../parse/json';
import { asRequired } from '../../../parse/required';
import { keyValueFields } from '../../../properties/keyValueFields';

export const attributes = keyValueFields(
	{
		name: 'attributes',
		displayName: 'Attributes',
		entry: 'Attribute',
		description:
			'Values that stay the same while the activity runs, named as in the code of your app. Values entered here are sent as text; use JSON for numbers.',
	},
	'event_attributes',
	asRequired(asObject),
);

export const contentState = keyValueFields(
	{
		name: 'contentState',
		displayName: 'Content State',
		entry: 'Value',
		description:
			'Values the activity shows now, named as in the code of your app. Values entered here are sent as text; use JSON for numbers.',
	},
	'event_updates',
	asRequired(asObject),
);
