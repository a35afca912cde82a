import type { IDataObject, IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

import { emailAddresses, phoneNumbers, subscriptionIds, userIds } from '../../fields/recipients';
import { includesEveryone } from '../../fields/segments';
import { recipientListOf } from '../../request/idempotency/recipients';

/** Whether a message may reach others than was meant. */
export function recipientWarnings(item: IExecuteSingleFunctions, message: IDataObject): string[] {
	const segments = [message.included_segments ?? []].flat().map(String);
	const { list = '', recipients = [] } = recipientListOf(message) ?? {};
	const distinct = new Set(recipients.map((each) => each.toLowerCase())).size;
	return [
		...(segments.some(includesEveryone) ? ['This message goes to all your users.'] : []),
		...(recipients.length > 1 && isOneText(item, fieldOf[list])
			? [
					`The text in '${fieldOf[list].displayName}' was split into ${recipients.length} recipients. Check that all of them are intended.`,
				]
			: []),
		...(list === 'email_to' && distinct < recipients.length
			? ['Some email addresses differ only in case. OneSignal treats them as one.']
			: []),
	];
}

/** The fields of the panel that the lists of a message come from. */
const fieldOf: Record<string, INodeProperties> = {
	include_aliases: userIds,
	include_subscription_ids: subscriptionIds,
	email_to: emailAddresses,
	include_phone_numbers: phoneNumbers,
};

/** Whether a list was given as a text that separates its entries, not as a list. */
function isOneText(item: IExecuteSingleFunctions, { name }: INodeProperties): boolean {
	const given: unknown = item.getNodeParameter(name, null);
	return typeof given === 'string' && !given.trim().startsWith('[');
}
