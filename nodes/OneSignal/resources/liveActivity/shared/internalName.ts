import type { INodeProperties } from 'n8n-workflow';

import { asRequiredTextUpTo } from '../../../parse/text';
import { bodyField } from '../../../properties/routedField';

/** The name under which OneSignal lists the message. */
export const internalName: INodeProperties = bodyField(
	{
		displayName: 'Internal Name',
		name: 'internalName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Order is on its way',
		description:
			'Name shown in the OneSignal dashboard, not visible to recipients. Up to 128 characters.',
	},
	'name',
	asRequiredTextUpTo(128),
);
