import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { includesEveryone } from '../../fields/segments';
import { recipientListOf } from '../../request/idempotency/recipients';

/** Whether a message may reach others than was meant. */
export function recipientWarnings(item: IExecuteSingleFunctions, message: IDataObject): string[] {
	const segments = [message.included_segments ?? []].flat().map(String);
	const { list, recipients = [] } = recipientListOf(message) ?? {};
	const distinct = new Set(recipients.map((each) => each.toLowerCase())).size;
	return [
		...(segments.some(includesEveryone) ? ['This message goes to all your users.'] : []),
		...(recipients.length > 1 && isOneText(item, list)
			? [
					`${recipients.length} recipients were made from one text. Check that each of them is meant.`,
				]
			: []),
		...(list === 'email_to' && distinct < recipients.length
			? [
					'Some email addresses differ in upper and lower case only. OneSignal takes them for the same.',
				]
			: []),
	];
}

/** The fields of the panel that the lists of a message come from. */
const fieldOf: Record<string, string> = {
	include_aliases: 'userIds',
	include_subscription_ids: 'subscriptionIds',
	email_to: 'emailAddresses',
	include_phone_numbers: 'phoneNumbers',
};

/** Whether a list was given as a text that separates its entries, not as a list. */
function isOneText(item: IExecuteSingleFunctions, list = ''): boolean {
	const given: unknown = item.getNodeParameter(fieldOf[list], null);
	return typeof given === 'string' && !given.trim().startsWith('[');
}
