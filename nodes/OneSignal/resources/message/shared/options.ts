import type { INodeProperties, PreSendAction } from 'n8n-workflow';

import { enforceMaxRecipients, maxRecipients } from '../../../checks/maxRecipients';
import { additionalFields, addsFields } from '../../../fields/additionalFields';
import { combineItems } from '../../../fields/combineItems';
import { dryRun } from '../../../fields/dryRun';
import { idempotencyKey } from '../../../fields/idempotencyKey';
import { optionsField } from '../../../fields/options';
import { targetingFields } from '../../../fields/recipients';
import { asTextUpTo } from '../../../parse/text';
import { bodyOption } from '../../../properties/routedField';
import { ifNoRecipients } from './sendResult';

export const internalName = bodyOption(
	{
		displayName: 'Internal Name',
		name: 'internalName',
		type: 'string',
		default: '',
		description: "Name shown in OneSignal. Recipients don't see it.",
	},
	'name',
	asTextUpTo(128),
);

/** The last field of every send: its options, and the last checks on the finished message. */
export const sendingOptions = (...checks: PreSendAction[]): INodeProperties =>
	optionsField(
		[
			additionalFields,
			combineItems,
			dryRun,
			idempotencyKey,
			ifNoRecipients,
			internalName,
			maxRecipients,
		],
		addsFields([...targetingFields, 'app_id', 'idempotency_key', 'external_id']),
		...checks,
		enforceMaxRecipients,
	);
