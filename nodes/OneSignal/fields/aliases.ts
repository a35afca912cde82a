import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { asId } from '../parse/id';
import type { Parser } from '../parse/parser';
import { validationError } from '../parse/validationError';
import { asRequiredText } from '../parse/text';

/** Labels and IDs under which a user is known besides. */
export const aliases: INodeProperties = {
	displayName: 'Aliases',
	name: 'aliases',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	placeholder: 'Add Alias',
	description:
		'Further IDs of the user, e.g. crm_id: 42. Each belongs to one user only. Do not use email addresses or phone numbers.',
	options: [
		{
			displayName: 'Alias',
			name: 'alias',
			values: [
				{
					displayName: 'Label',
					name: 'label',
					type: 'string',
					default: '',
					placeholder: 'e.g. crm_id',
				},
				{ displayName: 'ID', name: 'id', type: 'string', default: '', placeholder: 'e.g. 42' },
			],
		},
	],
};

/** Aliases by label. Refuses labels that are set elsewhere, or by OneSignal alone. */
export const asIdentity =
	(...taken: string[]): Parser<IDataObject> =>
	(context, value, label) => {
		const { alias = [] } = value as { alias?: Array<{ label: unknown; id: unknown }> };
		const identity = new Map<string, string>();
		for (const each of alias) {
			const key = asRequiredText(context, each.label, `${label}: Label`);
			if (taken.includes(key) || identity.has(key)) {
				throw validationError(
					context,
					`'${label}' has "${key}" ${identity.has(key) ? 'twice' : 'as a label'}`,
					'Use each label once. OneSignal sets "onesignal_id" itself; the External ID has a field of its own.',
				);
			}
			identity.set(key, asId(context, each.id, `${label}: ${key}`));
		}
		return Object.fromEntries(identity);
	};
