import { quote, withoutInvisible } from './invisible';
import { separatedBy, unquoted, type EntryParser } from './splitText';
import { asRequiredTextUpTo } from './text';
import { validationError } from './validationError';

/** Longer than any address with the name of its owner. */
const maxLength = 1_000;

/**
 * An email address, also with what a copy brings along: the name of its owner, "mailto:", brackets,
 * quotation marks, invisible characters.
 */
export const asEmail: EntryParser = separatedBy(',;\n', (context, value, label) => {
	const text = asRequiredTextUpTo(maxLength)(context, value, label);
	const address = addressIn(text);
	if (isEmailAddress(address)) return address;
	throw validationError(
		context,
		`'${label}' contains an invalid email address: ${quote(text)}`,
		'Use the form name@example.com. Separate multiple addresses with commas.',
	);
});

function addressIn(text: string): string {
	const visible = withoutInvisible(text).trim().replace(/[;,]$/, '').trim();
	const start = visible.endsWith('>') ? visible.lastIndexOf('<') : -1;
	const address = start < 0 ? unquoted(visible) : visible.slice(start + 1, -1).trim();
	return /^mailto:/i.test(address) ? address.slice('mailto:'.length).split('?')[0] : address;
}

/** Loose on purpose: OneSignal decides. This only keeps out what can't be an address. */
function isEmailAddress(text: string): boolean {
	const [local, domain, ...further] = text.split('@');
	if (domain === undefined || further.length > 0) return false;
	const labels = domain.split('.');
	return (
		text.length <= 254 &&
		local !== '' &&
		labels.length > 1 &&
		!labels.includes('') &&
		!/[\s,;:<>()[\]"\\]/.test(text)
	);
}
