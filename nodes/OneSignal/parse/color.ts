import { quote } from './invisible';
import type { Parser } from './parser';
import { asOptionalText } from './text';
import { validationError } from './validationError';

/** A color as OneSignal accepts it, ARGB in hex, from n8n's picker (#rrggbb) or ARGB itself. */
export const asArgb: Parser<string | undefined> = (context, value, label) => {
	const text = asOptionalText(context, value, label)?.trim();
	const hex = text?.replace(/^#/, '').toUpperCase();
	if (!hex || /^[0-9A-F]{8}$/.test(hex)) return hex || undefined;
	if (/^[0-9A-F]{6}$/.test(hex)) return `FF${hex}`;
	throw validationError(
		context,
		`'${label}' isn't a valid color: ${quote(text ?? '')}`,
		'Pick a color, or enter a hex code such as #E54B4D. Two more digits in front set the opacity, e.g. #80E54B4D.',
	);
};
