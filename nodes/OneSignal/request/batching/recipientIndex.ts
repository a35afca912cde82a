import { pushTo } from './multimap';

/** One of several items, by its position, and the recipient as the item writes it. */
interface RecipientRef {
	entry: number;
	recipient: string;
}

/**
 * Finds the items that name a recipient OneSignal reports. It may write recipients differently, such as an
 * email address in lower case or a number without quotes: without an exact match, those are found too.
 *
 * @param groups the recipients of each item
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
