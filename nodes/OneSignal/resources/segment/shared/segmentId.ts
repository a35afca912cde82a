import type { INodeProperties } from 'n8n-workflow';

import { withPreSend } from '../../../properties/routedField';
import { asUuid } from '../../../parse/id';
import { appPath, pathField, pathParam } from '../../../properties/pathParam';

const segmentId: INodeProperties = {
	displayName: 'Segment',
	name: 'segmentId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The segment, listed in OneSignal under Audience > Segments',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a segment…',
			typeOptions: { searchListMethod: 'searchSegments', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		},
	],
};

/** Points at one segment. */
export const segmentIdField = withPreSend(segmentId, pathField(segmentId, asUuid));

export const segmentsPath = appPath('/segments');
export const segmentPath = `${segmentsPath}/${pathParam(segmentId.name)}`;
