import { operation } from '../../properties/operation';
import { optionsField } from '../../fields/options';
import { chosenSegment, segmentPath } from './shared/segmentId';
import { description, name, newFilters } from './shared/content';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update segment',
		description: 'Rename a segment, or change whom it holds',
		request: { method: 'PATCH', url: segmentPath },
	},
	[chosenSegment, name, newFilters, optionsField([description])],
);
