import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { additionalFields, addsFields } from '../../../fields/additionalFields';
import { idempotencyKey } from '../../../fields/idempotencyKey';
import { collection, option, withSteps } from '../../../fields/sends';
import { asTextUpTo } from '../../../input/text';
import { giveKey } from '../../../request/idempotency';
import { ifNobodyReceives } from './outcome';
import { targetingFields } from './recipients';

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
		idempotencyKey,
		ifNobodyReceives,
		option(
			{
				displayName: 'Internal Name',
				name: 'internalName',
				type: 'string',
				default: '',
				description: 'How the message is called in OneSignal; people do not see it',
			},
			'name',
			asTextUpTo(128),
		),
	],
);

/** The last field of every send. It finishes the body, so the key is made after everything else. */
export const sendingOptions = (...checks: PreSendAction[]): INodeProperties =>
	withSteps(
		options,
		addsFields([...targetingFields, 'app_id', 'idempotency_key', 'external_id']),
		...checks,
		giveKey,
	);
