import { operation } from '../../properties/operation';
import { optionsField } from '../../fields/options';
import { bodyOption } from '../../properties/routedField';
import { asUuid } from '../../parse/id';
import { asOptional } from '../../parse/required';
import { description, name, requiredFilters } from './shared/content';
import { segmentsPath } from './shared/segmentId';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		action: 'Create segment',
		description: 'Make a group of people by what OneSignal knows of them',
		request: { method: 'POST', url: segmentsPath },
	},
	[
		name,
		requiredFilters,
		optionsField([
			description,
			bodyOption(
				{
					displayName: 'Own ID',
					name: 'ownId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
					description:
						'An ID of your own for the segment, as a UUID. With one, the same segment is never made twice.',
				},
				'id',
				asOptional(asUuid),
			),
		]),
	],
);
