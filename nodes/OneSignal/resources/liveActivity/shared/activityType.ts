import type { INodeProperties } from 'n8n-workflow';

import { asId } from '../../../parse/id';
import { appPath, pathField, pathParam } from '../../../properties/pathParam';
import { withPreSend } from '../../../properties/routedField';

const activityType: INodeProperties = {
	displayName: 'Activity Type',
	name: 'activityType',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. OrderAttributes',
	description: 'Name of the attributes type in the code of your app',
};

export const activityTypeField = withPreSend(activityType, pathField(activityType, asId));

export const startPath = appPath(`/activities/activity/${pathParam(activityType.name)}`);
