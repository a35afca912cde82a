import type { Parser } from './parser';
import { validationError } from './validationError';
import { asOptionalText } from './text';

/** A color as OneSignal takes it, ARGB in hex, from n8n's picker (#rrggbb) or ARGB itself. */
export const asArgb: Parser<string | undefined> = (context, value, label) => {
	const hex = asOptionalText(context, value, label)?.trim().replace(/^#/, '').toUpperCase();
	if (!hex || /^[0-9A-F]{8}$/.test(hex)) return hex;
	if (/^[0-9A-F]{6}$/.test(hex)) return `FF${hex}`;
	throw validationError(
		context,
		`'${label}' is not a color`,
		'Pick a color, or write it as #E54B4D. Two more digits in front set its opacity, e.g. #80E54B4D.',
	);
};
