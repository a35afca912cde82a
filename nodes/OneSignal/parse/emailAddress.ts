import type { Parser } from './parser';
import { validationError } from './validationError';
import { asRequiredText } from './text';

/** Loose on purpose: OneSignal decides; this only keeps out what is no address at all. */
const email = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;

export const asEmail: Parser<string> = (context, value, label) => {
	const text = asRequiredText(context, value, label);
	if (email.test(text)) return text;
	throw validationError(
		context,
		`'${label}' has "${text.slice(0, 60)}", which is no email address`,
		'Write an address as name@example.com. Where there may be several, put commas between them.',
	);
};
