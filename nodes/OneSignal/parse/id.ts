import type { Parser } from './parser';
import { validationError } from './validationError';
import { asRequiredText } from './text';

/**
 * Texts that stand for "nobody". OneSignal refuses the first ones; the others would make one user out
 * of everybody whose ID is missing.
 */
const placeholders = new Set([
	...['null', 'undefined', 'na', '0', '-1'],
	...['n/a', 'nan', 'none', 'nil', 'unknown', 'not set', 'all', 'true', 'false', '[object object]'],
]);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** RFC 9562, any version. */
export const isUuid = (text: string): boolean => uuid.test(text);

/** An ID as text: not empty, and not what systems write for a missing one. */
export const asId: Parser<string> = (context, value, label) => {
	const id = asRequiredText(context, value, label);
	if (!placeholders.has(id.toLowerCase())) return id;
	throw validationError(
		context,
		`'${label}' is "${id}", which stands for nobody`,
		'Check the expression: the input seems to lack this ID. Leave such items out with a Filter node.',
	);
};

/** An ID that OneSignal has given. */
export const asUuid: Parser<string> = (context, value, label) => {
	const id = asId(context, value, label);
	if (isUuid(id)) return id.toLowerCase();
	throw validationError(
		context,
		`'${label}' has "${id.slice(0, 60)}", which is no ID of OneSignal`,
		'Such an ID looks like 123e4567-e89b-42d3-a456-426614174000. Copy it from OneSignal, or use the output of an earlier node.',
	);
};
