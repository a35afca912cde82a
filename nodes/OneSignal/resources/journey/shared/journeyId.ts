import { resourceLocator } from '../../../properties/resourceLocator';
import { withPreSend } from '../../../properties/routedField';
import { asId } from '../../../parse/id';
import { appPath, pathField, pathParam } from '../../../properties/pathParam';

const journeyId = resourceLocator(
	{
		displayName: 'Journey',
		name: 'journeyId',
		description: 'The journey, listed in OneSignal under Messages > Journeys',
	},
	{ searchListMethod: 'searchJourneys', placeholder: 'Select a journey…' },
);

/** Points at one journey. The format of its ID is not documented, so any text is accepted. */
export const journeyIdField = withPreSend(journeyId, pathField(journeyId, asId));

export const journeysPath = appPath('/journeys');
export const journeyPath = `${journeysPath}/${pathParam(journeyId.name)}`;
