import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';

/** Lists of a message's body that name its recipients one by one. */
const lists = ['include_subscription_ids', 'email_to', 'include_phone_numbers'];

/** Fields of a message's body that choose its recipients. */
export const targetingFields = [
	...lists,
	'include_aliases',
	'included_segments',
	'excluded_segments',
	'filters',
];

/** Whether a message's body chooses recipients in a way that is known here. */
export const namesRecipients = (body: IDataObject): boolean =>
	targetingFields.some((field) => body[field] !== undefined);

/** Where a message's body names its recipients: the list, and in it the label of an alias. */
interface RecipientList {
	list: string;
	label?: string;
	recipients: string[];
}

/** The one list of recipients of a message; none where segments or filters choose them. */
export function recipientListOf(body: IDataObject): RecipientList | undefined {
	if (isObject(body.include_aliases)) {
		const [[label, recipients] = [], ...others] = Object.entries(body.include_aliases);
		return others.length > 0 || !Array.isArray(recipients)
			? undefined
			: { list: 'include_aliases', label, recipients: recipients as string[] };
	}
	const list = lists.find((each) => Array.isArray(body[each]));
	return list === undefined ? undefined : { list, recipients: body[list] as string[] };
}

/**
 * The recipients of a message, in a form that is equal for equal audiences however they were written: the kind
 * of ID, and the recipients sorted and without duplicates; or else the segments and filters.
 */
export function messageAudience(body: IDataObject): string[] {
	const named = recipientListOf(body);
	if (!named) return [`audience ${JSON.stringify(targeting(body))}`];
	return [...new Set(named.recipients.map((each) => nameOf(named, each)))].sort();
}

/** A recipient as audiences name them. */
const nameOf = ({ list, label }: RecipientList, recipient: string): string =>
	`${label ?? list} ${comparable(list, recipient)}`;

/** The body of a message to these recipients instead of its own. */
export const addressedTo = (
	body: IDataObject,
	{ list, label }: RecipientList,
	recipients: string[],
): IDataObject => ({
	...body,
	[list]: label === undefined ? recipients : { [label]: recipients },
});

/** The body of a message without those of its recipients that are not in an audience. */
export function narrowedTo(audience: string[], body: IDataObject): IDataObject {
	const named = recipientListOf(body);
	if (!named) return body;
	const kept = new Set(audience);
	return addressedTo(
		body,
		named,
		named.recipients.filter((each) => kept.has(nameOf(named, each))),
	);
}

/** Email addresses are compared without case, as OneSignal does. */
const comparable = (list: string, recipient: string): string =>
	list === 'email_to' ? String(recipient).toLowerCase() : recipient;

const targeting = ({
	include_aliases,
	included_segments,
	excluded_segments,
	filters,
}: IDataObject): unknown[] => [
	include_aliases ?? null,
	sortedList(included_segments),
	sortedList(excluded_segments),
	filters ?? null,
];

const sortedList = (list: unknown): unknown => (Array.isArray(list) ? [...list].sort() : null);

/** The user of a custom event. */
export const eventAudience = ({ external_id, onesignal_id }: IDataObject): string[] => [
	external_id === undefined
		? `onesignal_id ${String(onesignal_id)}`
		: `external_id ${String(external_id)}`,
];
