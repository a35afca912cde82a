import { operation } from '../../properties/operation';
import { listFields } from '../../fields/listFields';
import { plainOptions } from '../../fields/options';
import { offsetPagination } from '../../request/handlers/pagination';
import { segmentsPath } from './shared/segmentId';
import { simplifySegment } from './shared/simplify';

/** OneSignal's largest page of segments. */
const pageSize = 300;

export const getAll = operation(
	{
		name: 'Get Many',
		value: 'getAll',
		action: 'Get many segments',
		description: 'List the segments of the app',
		request: { method: 'GET', url: segmentsPath },
		handler: offsetPagination('segments', pageSize),
		output: [simplifySegment],
	},
	[...listFields, plainOptions],
);
