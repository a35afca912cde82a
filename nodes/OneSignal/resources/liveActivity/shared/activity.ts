import type { INodeProperties } from 'n8n-workflow';

import { mappingFields } from '../../../properties/mapping/mappingFields';
import { bodyField, withPreSend } from '../../../properties/routedField';
import { asId } from '../../../parse/id';
import { asObject } from '../../../parse/json';
import { asRequired } from '../../../parse/required';
import { asRequiredTextUpTo } from '../../../parse/text';
import { appPath, pathField, pathParam } from '../../../properties/pathParam';

const activityId: INodeProperties = {
	displayName: 'Activity ID',
	name: 'activityId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. order-1842',
	description: 'An ID of your own for this activity, the same from its start to its end',
};

/** The ID of an activity that begins; it travels in the body. */
export const newActivity = bodyField(activityId, 'activity_id', asId);

/** Points at an activity that runs. */
export const chosenActivity = withPreSend(activityId, pathField(activityId, asId));

export const activityPath = appPath(`/live_activities/${pathParam(activityId.name)}/notifications`);

const activityType: INodeProperties = {
	displayName: 'Activity Type',
	name: 'activityType',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. OrderAttributes',
	description: 'The name of the attributes in the code of your app',
};

export const chosenType = withPreSend(activityType, pathField(activityType, asId));

export const startPath = appPath(`/activities/activity/${pathParam(activityType.name)}`);

/** How OneSignal lists the message. */
export const internalName: INodeProperties = bodyField(
	{
		displayName: 'Internal Name',
		name: 'internalName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Order is on its way',
		description: 'How this step is called in OneSignal; people do not see it',
	},
	'name',
	asRequiredTextUpTo(128),
);

export const attributes = mappingFields(
	{
		name: 'attributes',
		displayName: 'Attributes',
		entry: 'Attribute',
		description:
			'Data that stays the same while the activity runs, with the names used in the code of your app',
	},
	'event_attributes',
	asRequired(asObject),
);

export const contentState = mappingFields(
	{
		name: 'contentState',
		displayName: 'Content State',
		entry: 'Field',
		after: 'attributes',
		description: 'Data that the activity shows now, with the names used in the code of your app',
	},
	'event_updates',
	asRequired(asObject),
);
