import { resourceLocator } from '../../../properties/resourceLocator';
import { withPreSend } from '../../../properties/routedField';
import { asUuid } from '../../../parse/id';
import { appPath, pathField, pathParam } from '../../../properties/pathParam';

const segmentId = resourceLocator(
	{
		displayName: 'Segment',
		name: 'segmentId',
		description: 'The segment, listed in OneSignal under Audience > Segments',
	},
	{ searchListMethod: 'searchSegments', placeholder: 'Select a segment…' },
);

/** Points at one segment. */
export const segmentIdField = withPreSend(segmentId, pathField(segmentId, asUuid));

export const segmentsPath = appPath('/segments');
export const segmentPath = `${segmentsPath}/${pathParam(segmentId.name)}`;
