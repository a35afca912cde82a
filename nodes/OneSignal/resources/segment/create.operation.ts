import { operation } from '../../properties/operation';
import { optionsField } from '../../fields/options';
import { bodyOption } from '../../properties/routedField';
import { asUuid } from '../../parse/id';
import { asOptional } from '../../parse/required';
import { newSegmentFilters, segmentDescription, segmentName } from './shared/segmentContent';
import { segmentsPath } from './shared/segmentId';
import { simplifySegment } from './shared/simplify';

export const create = operation(
	{
		name: 'Create',
		value: 'create',
		action: 'Create segment',
		description: 'Create a segment from filters',
		request: { method: 'POST', url: segmentsPath },
		output: [simplifySegment],
	},
	[
		segmentName,
		newSegmentFilters,
		optionsField([
			segmentDescription,
			bodyOption(
				{
					displayName: 'Custom ID',
					name: 'customId',
					type: 'string',
					default: '',
					placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
					description:
						'Your own ID for the segment, as a UUID. With one, the segment is never created twice.',
				},
				'id',
				asOptional(asUuid),
			),
		]),
	],
);
