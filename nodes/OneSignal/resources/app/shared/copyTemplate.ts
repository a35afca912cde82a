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
	displayName: 'From App',
	name: 'sourceAppId',
	description: 'The app that has the template',
};

const target: INodeProperties = {
	...appId,
	displayName: 'To App',
	name: 'targetAppId',
	description: 'The app that gets the copy',
};

/** By its ID alone: the key of the organization may not list the templates of an app. */
const template: INodeProperties = {
	displayName: 'Template ID',
	name: 'copiedTemplateId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 123e4567-e89b-42d3-a456-426614174000',
	description: 'The ID of the template, e.g. from Template > Get Many',
};

export const sourceApp = queryField(source, 'app_id', asUuid);

export const copiedTemplate = withPreSend(template, pathField(template, asUuid));

export const targetApp = withPreSend(target, async function (request) {
	const id = parseField(this, target, asUuid);
	if (id === request.qs?.app_id) {
		throw validationError(
			this,
			"'From App' and 'To App' are the same",
			"Choose another app under 'To App'. OneSignal copies between apps only.",
		);
	}
	setBodyValue(request, 'target_app_id', id);
	return request;
});

export const copyPath = `/templates/${pathParam(template.name)}/copy_to_app`;
