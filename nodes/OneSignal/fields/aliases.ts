import type { IDataObject } from 'n8n-workflow';

import { asExternalId, asIdUpTo } from '../parse/id';
import { asObject } from '../parse/json';
import type { Parser } from '../parse/parser';
import { asRequiredTextUpTo } from '../parse/text';
import { validationError } from '../parse/validationError';
import { mappingFields, type Mapping } from '../properties/mapping/mappingFields';
import { literalName } from '../properties/mapping/names';

/** Labels and IDs under which a user is known besides. */
export const aliasFields = (
	as: Parser<IDataObject | undefined>,
	further: Pick<Mapping, 'required' | 'after' | 'checkInput'>,
) =>
	mappingFields(
		{
			...further,
			name: 'aliases',
			displayName: 'Aliases',
			entry: 'Alias',
			assignment: { defaultType: 'string', disableType: true },
			pathOf: literalName,
			description:
				'More IDs of the user, e.g. crm_id: 42. Each belongs to one user only. Do not use email addresses or phone numbers.',
		},
		'identity',
		as,
	);

/** OneSignal's limit for labels, and for IDs. */
const maxLength = 128;

const asAliasLabel = asRequiredTextUpTo(maxLength);
const asAliasId = asIdUpTo(maxLength);

const externalIdLabel = 'external_id';

const asIdOf =
	(aliasLabel: string): Parser<string> =>
	(context, value, label) => {
		const id = asAliasId(context, value, label);
		return aliasLabel === externalIdLabel ? asExternalId(context, id, label) : id;
	};

/** An External ID that changes is another user to the person's app, so no column sets it unasked. */
export const requireNoExternalId: Mapping['checkInput'] = (context, input, label) => {
	if (!Object.keys(input).some((name) => name.trim() === externalIdLabel)) return;
	throw validationError(
		context,
		`'${label}' would take the External ID from the input field "${externalIdLabel}"`,
		`To set it, choose 'Map Each Column Manually' and add it there. Otherwise add it to 'Inputs to Ignore'.`,
	);
};

/** Aliases by label. Refuses labels that are set elsewhere, or by OneSignal alone. */
export const asIdentity =
	(...taken: string[]): Parser<IDataObject> =>
	(context, value, label) => {
		const identity = new Map<string, string>();
		for (const [name, id] of Object.entries(asObject(context, value, label) ?? {})) {
			const key = asAliasLabel(context, name, `${label}: Label`);
			if (taken.includes(key) || identity.has(key)) {
				throw validationError(
					context,
					`'${label}' has "${key}" ${identity.has(key) ? 'twice' : 'as a label'}`,
					'Use each label once. OneSignal sets "onesignal_id" itself; the External ID has a field of its own.',
				);
			}
			identity.set(key, asIdOf(key)(context, id, `${label}: ${key}`));
		}
		return Object.fromEntries(identity);
	};
