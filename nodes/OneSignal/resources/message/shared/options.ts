import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { additionalFields, addsFields } from '../../../fields/additionalFields';
import { maxAudience, enforceMaxRecipients } from '../../../checks/maxRecipients';
import { dryRun } from '../../../fields/dryRun';
import { idempotencyKey } from '../../../fields/idempotencyKey';
import { bodyOption, nodeOption, type Option } from '../../../properties/routedField';
import { optionsField } from '../../../fields/options';
import { asTextUpTo } from '../../../parse/text';
import { addIdempotencyKey } from '../../../request/idempotencyKey';
import { ifNoRecipients } from './sendResult';
import { targetingFields } from '../../../fields/recipients';

const internalName = bodyOption(
	{
		displayName: 'Internal Name',
		name: 'internalName',
		type: 'string',
		default: '',
		description: 'How the message is called in OneSignal; people do not see it',
	},
	'name',
	asTextUpTo(128),
);

const combineItems = nodeOption({
	displayName: 'Combine Items',
	name: 'combineItems',
	type: 'options',
	options: [
		{
			name: 'Always',
			value: 'always',
			description:
				'Joins whatever turns out equal. Do not use it where a text has a time or a random value in it: run again, people may be joined otherwise and get it twice.',
		},
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'Joins where only the people differ and nothing else is an expression',
		},
		{ name: 'Never', value: 'never', description: 'Sends one request for each item' },
	],
	default: 'automatic',
	description:
		'Whether items with the same message leave as one request, for up to 20,000 people. It is faster; OneSignal then does not tell which IDs it does not know.',
});

/** The last field of every send. It finishes the body, so the key is made after everything else. */
export const sendingOptions = (own: Option[], ...checks: PreSendAction[]): INodeProperties =>
	optionsField(
		[
			...own,
			additionalFields,
			combineItems,
			dryRun,
			idempotencyKey,
			ifNoRecipients,
			internalName,
			maxAudience,
		],
		addsFields([...targetingFields, 'app_id', 'idempotency_key', 'external_id']),
		...checks,
		enforceMaxRecipients,
		addIdempotencyKey,
	);
