import type { INodeProperties } from 'n8n-workflow';

import { restrictedAgentsMayNot } from '../../checks/agentPolicy';
import { plainOptions } from '../../fields/options';
import { asRequired } from '../../parse/required';
import { asChoice } from '../../parse/choice';
import { asObject } from '../../parse/json';
import { parseField } from '../../parse/parser';
import { operation } from '../../properties/operation';
import { bodyField, withPreSend } from '../../properties/routedField';
import { bodyRoot } from '../../properties/setBodyValue';
import { customRequest } from '../../request/handlers/customRequest';
import type { ApiRequest } from '../../request/http/httpClient';
import { apiPathField } from './shared/path';
import { queryParametersField } from './shared/queryParameters';
import { responseItems } from './shared/responseItems';

const action = 'Call any endpoint';

const method: INodeProperties = {
	displayName: 'Method',
	name: 'method',
	type: 'options',
	options: [
		{ name: 'DELETE', value: 'delete' },
		{ name: 'GET', value: 'get' },
		{ name: 'PATCH', value: 'patch' },
		{ name: 'POST', value: 'post' },
		{ name: 'PUT', value: 'put' },
	],
	default: 'get',
	description: 'The HTTP method, as given in the API reference',
};

const methodField = withPreSend(method, restrictedAgentsMayNot(action), async function (request) {
	const chosen = parseField(this, method, asRequired(asChoice(method)));
	return { ...request, method: chosen.toUpperCase() as ApiRequest['method'] };
});

export const call = operation(
	{
		name: 'Call',
		value: 'call',
		action,
		description:
			'Call an endpoint that has no operation of its own, with the retries and limits of this node',
		request: { method: 'GET', url: '/', arrayFormat: 'repeat' },
		handler: customRequest,
		output: [responseItems],
	},
	[
		methodField,
		apiPathField,
		queryParametersField,
		bodyField(
			{
				displayName: 'Body (JSON)',
				name: 'bodyJson',
				type: 'json',
				displayOptions: { show: { method: ['delete', 'patch', 'post', 'put'] } },
				default: '{}',
				description:
					'The body of the request, as a JSON object. An app_id of {app_id} stands for the app of the credential.',
			},
			bodyRoot,
			asObject,
		),
		plainOptions,
	],
);
