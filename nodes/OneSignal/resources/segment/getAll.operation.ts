import { operation } from '../../properties/buildProperties';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { offsetPages } from '../../request/handlers/pagination';
import { segmentsPath } from './shared/segmentId';

/** OneSignal's largest page of segments. */
const pageSize = 300;

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many segments',
		description: 'List the segments of the app',
		routing: {
			request: { method: 'GET', url: segmentsPath },
			operations: { pagination: offsetPages('segments', pageSize) },
		},
	},
	[...listFields, plainOptions],
);
