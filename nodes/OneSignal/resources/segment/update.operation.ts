import { operation } from '../../properties/operation';
import { optionsField } from '../../fields/options';
import { segmentIdField, segmentPath } from './shared/segmentId';
import { replacingFilters, segmentDescription, segmentName } from './shared/segmentContent';
import { simplifySegment } from './shared/simplify';

export const update = operation(
	{
		name: 'Update',
		value: 'update',
		action: 'Update segment',
		description: 'Change the name, filters or description of a segment',
		request: { method: 'PATCH', url: segmentPath },
		output: [simplifySegment],
	},
	[segmentIdField, segmentName, replacingFilters, optionsField([segmentDescription])],
);
