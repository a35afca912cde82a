import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { additionalFields, addsFields } from '../../../fields/additionalFields';
import { requireBadgePair } from '../../../checks/requireBadgePair';
import { requireOneUrl } from '../../../checks/requireOneUrl';
import { bodyOption } from '../../../properties/routedField';
import { optionsField } from '../../../fields/options';
import { asObject } from '../../../parse/json';

const dynamicContent = bodyOption(
	{
		displayName: 'Dynamic Content (JSON)',
		name: 'dynamicContent',
		type: 'json',
		default: '{}',
		description: 'Values by campaign and group, e.g. {"campaign": {"A": {"title": "…"}}}',
	},
	'dynamic_content',
	asObject,
);

/** The last field of operations that write a template. */
export const templateOptions = (...checks: PreSendAction[]): INodeProperties =>
	optionsField(
		[additionalFields, dynamicContent],
		addsFields(['app_id']),
		requireOneUrl,
		requireBadgePair,
		...checks,
	);
