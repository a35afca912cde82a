import type { INodeProperties } from 'n8n-workflow';

import { queries } from '../../../properties/queryField';
import { withSteps } from '../../../properties/routedField';
import { asUuid } from '../../../parse/id';
import { read } from '../../../parse/parser';
import { refusal } from '../../../parse/validationError';
import { fillsPath, param } from '../../../properties/pathParam';
import { place } from '../../../properties/setBodyValue';
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

export const sourceApp = queries(source, 'app_id', asUuid);

export const copiedTemplate = withSteps(template, fillsPath(template, asUuid));

export const targetApp = withSteps(target, async function (request) {
	const id = read(this, target, asUuid);
	if (id === request.qs?.app_id) {
		throw refusal(
			this,
			"'From App' and 'To App' are the same",
			"Choose another app under 'To App'. OneSignal copies between apps only.",
		);
	}
	place(request, 'target_app_id', id);
	return request;
});

export const copyPath = `/templates/${param(template.name)}/copy_to_app`;
