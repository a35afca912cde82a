import type { INodeProperties } from 'n8n-workflow';

import { withPreSend } from '../../../properties/routedField';
import { asId } from '../../../parse/id';
import { appPath, pathField, pathParam } from '../../../properties/pathParam';

const journeyId: INodeProperties = {
	displayName: 'Journey',
	name: 'journeyId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The journey, listed in OneSignal under Messages > Journeys',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a journey…',
			typeOptions: { searchListMethod: 'searchJourneys', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
		},
	],
};

/** Points at one journey. The format of its ID is not documented, so any text is accepted. */
export const journeyIdField = withPreSend(journeyId, pathField(journeyId, asId));

export const journeysPath = appPath('/journeys');
export const journeyPath = `${journeysPath}/${pathParam(journeyId.name)}`;
