import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { additionalFields, addsFields } from '../../../fields/additionalFields';
import { requireOneUrl } from '../../../fields/push/requireOneUrl';
import { collection, option, withSteps } from '../../../fields/sends';
import { asObject } from '../../../input/json';

const options = collection(
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		default: {},
		placeholder: 'Add Option',
	},
	[
		additionalFields,
		option(
			{
				displayName: 'Dynamic Content (JSON)',
				name: 'dynamicContent',
				type: 'json',
				default: '{}',
				description: 'Texts by campaign and group, e.g. {"campaign": {"A": {"title": "…"}}}',
			},
			'dynamic_content',
			asObject,
		),
	],
);

/** The last field of what writes a template. */
export const templateOptions = (...checks: PreSendAction[]): INodeProperties =>
	withSteps(options, addsFields(['app_id']), requireOneUrl, ...checks);
