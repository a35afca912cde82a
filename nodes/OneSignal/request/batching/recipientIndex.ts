import { pushTo } from './multimap';

/** One of several items, by its place among them, that names somebody, and how it writes them. */
interface RecipientRef {
	entry: number;
	recipient: string;
}

/**
 * Finds the items that name a person OneSignal speaks of. It may write them otherwise, such as an email
 * address in lower case or a number without quotes: such people are found where nobody has the exact name.
 *
 * @param groups whom each of the items names
 */
export function indexRecipients(groups: string[][]): (recipient: unknown) => RecipientRef[] {
	const exact = new Map<string, RecipientRef[]>();
	const loose = new Map<string, RecipientRef[]>();
	for (const [entry, recipients] of groups.entries()) {
		for (const recipient of recipients) {
			pushTo(exact, recipient, { entry, recipient });
			pushTo(loose, recipient.toLowerCase(), { entry, recipient });
		}
	}
	return (recipient) =>
		exact.get(String(recipient)) ?? loose.get(String(recipient).toLowerCase()) ?? [];
}
