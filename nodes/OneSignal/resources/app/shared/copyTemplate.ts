import type { INodeProperties } from 'n8n-workflow';

import { queryField } from '../../../properties/queryField';
import { withPreSend } from '../../../properties/routedField';
import { asUuid } from '../../../parse/id';
import { parseField } from '../../../parse/parser';
import { validationError } from '../../../parse/validationError';
import { pathField, pathParam } from '../../../properties/pathParam';
import { setBodyValue } from '../../../properties/setBodyValue';
import { appId } from './appId';

const source: INodeProperties = {
	...appId,
	displayName: 'Source App',
	name: 'sourceAppId',
	description: 'App that has the template',
};

const target: INodeProperties = {
	...appId,
	displayName: 'Target App',
	name: 'targetAppId',
	description: 'App that gets the copy',
};

/** By its ID alone: an organization key can't list the templates of an app. */
const template: INodeProperties = {
	displayName: 'Template',
	name: 'templateId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
	description: 'ID of the template, e.g. from Template > Get Many',
};

export const sourceAppIdField = queryField(source, 'app_id', asUuid);

export const templateIdField = withPreSend(template, pathField(template, asUuid));

export const targetAppIdField = withPreSend(target, async function (request) {
	const id = parseField(this, target, asUuid);
	if (id === request.qs?.app_id) {
		throw validationError(
			this,
			"'Source App' and 'Target App' are the same",
			"Select another app under 'Target App'.",
		);
	}
	setBodyValue(request, 'target_app_id', id);
	return request;
});

export const copyPath = `/templates/${pathParam(template.name)}/copy_to_app`;
