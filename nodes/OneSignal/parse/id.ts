import type { IExecuteSingleFunctions } from 'n8n-workflow';

import { invisibleIn, quote, withoutInvisible } from './invisible';
import type { Parser } from './parser';
import { separatedBy, type EntryParser } from './splitText';
import { asRequiredText, asRequiredTextUpTo } from './text';
import { validationError } from './validationError';

/**
 * Values that systems write for a missing ID. OneSignal refuses the first ones; the others would make one
 * user out of everyone whose ID is missing.
 */
const placeholders = new Set([
	...['null', 'undefined', 'na', '0', '-1'],
	...['n/a', 'nan', 'none', 'nil', 'unknown', 'not set', 'all', 'true', 'false', '[object object]'],
]);

/** For IDs of which OneSignal documents no limit: no system has longer ones. */
const maxLength = 512;

/** An ID as text: not empty, not longer than `max`, and not what systems write for a missing one. */
export const asIdUpTo =
	(max: number): Parser<string> =>
	(context, value, label) => {
		const id = asRequiredTextUpTo(max)(context, value, label);
		if (placeholders.has(id.toLowerCase())) {
			throw validationError(
				context,
				`'${label}' is "${id}", which isn't a valid ID`,
				'The input may be missing this ID. To skip such items, add a Filter node.',
			);
		}
		const invisible = invisibleIn(id);
		if (invisible === undefined) return id;
		throw validationError(
			context,
			`'${label}' contains an invisible character (${invisible}): ${quote(id)}`,
			'It probably came along with a copy. Remove it, or type the ID again.',
		);
	};

export const asId = asIdUpTo(maxLength);

/** The ID of a user in the person's own system. OneSignal reserves "1" as well. */
export const asExternalId: Parser<string> = (context, value, label) => {
	const id = asId(context, value, label);
	if (id !== '1') return id;
	throw validationError(
		context,
		`'${label}' is "1", which OneSignal doesn't accept as an External ID`,
		'OneSignal rejects it because many systems use it as a placeholder. Use a longer ID, e.g. user-1.',
	);
};

/** The parser for IDs of users under an alias label. */
export const asIdUnder = (aliasLabel: string): Parser<string> =>
	aliasLabel === 'external_id' ? asExternalId : asId;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const everyUuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** RFC 9562, any version. */
export const isUuid = (text: string): boolean => uuid.test(text);

/** An ID that OneSignal assigned. */
export const asUuid: EntryParser = separatedBy(',;\n', (context, value, label) => {
	const text = withoutInvisible(asRequiredText(context, value, label)).slice(0, maxLength);
	if (isUuid(text)) return text.toLowerCase();
	throw notUuid(context, label, asId(context, text, label));
});

function notUuid(context: IExecuteSingleFunctions, label: string, text: string): Error {
	const inAddress = /^https?:/i.test(text) ? text.match(everyUuid)?.at(-1) : undefined;
	return validationError(
		context,
		`'${label}' isn't a valid OneSignal ID: ${quote(text)}`,
		inAddress
			? `Enter only the ID, not the whole address. The last ID in the address is ${inAddress}.`
			: 'Such an ID looks like 123e4567-e89b-42d3-a456-426614174000. Copy it from OneSignal, or use the output of an earlier node.',
	);
}
