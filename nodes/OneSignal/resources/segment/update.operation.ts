import { operation } from '../../define';
import { optionsField } from '../../fields/options';
import { chosenSegment, segmentPath } from './fields/chosen';
import { description, name, newFilters } from './fields/content';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update segment',
		description: 'Rename a segment, or change whom it holds',
		routing: { request: { method: 'PATCH', url: segmentPath } },
	},
	[chosenSegment, name, newFilters, optionsField([description])],
);
