import type { INodeProperties } from 'n8n-workflow';

import { asId } from '../../../parse/id';
import { appPath, pathField, pathParam } from '../../../properties/pathParam';
import { bodyField, withPreSend } from '../../../properties/routedField';

const activityId: INodeProperties = {
	displayName: 'Activity ID',
	name: 'activityId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. order-1842',
	description: 'Your own ID for this activity, the same from start to end',
};

/** The ID of an activity to start; it goes into the body. */
export const newActivityIdField = bodyField(activityId, 'activity_id', asId);

/** Points at a running activity. */
export const activityIdField = withPreSend(activityId, pathField(activityId, asId));

export const activityPath = appPath(`/live_activities/${pathParam(activityId.name)}/notifications`);
