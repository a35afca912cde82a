import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { pushTo } from './multimap';
import { indexRecipients } from './recipientIndex';

/** What a report says of one recipient, and where in it: a kind, for aliases with a label in it. */
interface ReportedRecipient {
	path: string[];
	recipient: unknown;
}

/** The part of a response's body that belongs to one of several items. */
interface ItemReport {
	errors?: IDataObject;
	/** Empty where no recipient of the item was reached. */
	id?: '';
}

/**
 * Splits OneSignal's report on recipients that a message didn't reach among the items that name them. A
 * recipient that no item names is reported with the first, so that it isn't lost.
 *
 * @param groups the recipients of each item
 */
export function splitErrorReport(report: IDataObject, groups: string[][]): ItemReport[] {
	const refsOf = indexRecipients(groups);
	const reported = groups.map((): ReportedRecipient[] => []);
	const unreached = groups.map(() => new Set<string>());
	for (const each of recipientsIn(report)) {
		const refs = refsOf(each.recipient);
		for (const { entry, recipient } of refs) {
			if (isSingleTarget(each)) unreached[entry].add(recipient);
		}
		for (const entry of refs.length > 0 ? refs.map((ref) => ref.entry) : [0]) {
			reported[entry].push(each);
		}
	}
	return groups.map((recipients, i) => ({
		...(reported[i].length > 0 && { errors: reportOf(reported[i]) }),
		...(unreached[i].size > 0 && recipients.every((each) => unreached[i].has(each)) && { id: '' }),
	}));
}

/**
 * An address or a subscription is one target. A user has several subscriptions: OneSignal reports a user as
 * soon as one of them is unsubscribed, although others were sent the message.
 */
const isSingleTarget = ({ path: [kind] }: ReportedRecipient): boolean =>
	!/alias|external|user/i.test(kind);

function recipientsIn(part: unknown, path: string[] = []): ReportedRecipient[] {
	if (isObject(part)) {
		return Object.entries(part).flatMap(([name, inner]) => recipientsIn(inner, [...path, name]));
	}
	return [part].flat().map((recipient) => ({ path, recipient }));
}

/** A report that says no more than this. */
function reportOf(reported: ReportedRecipient[], depth = 0): IDataObject {
	const parts = new Map<string, ReportedRecipient[]>();
	for (const each of reported) pushTo(parts, each.path[depth], each);
	return Object.fromEntries(
		[...parts].map(([name, own]) => [
			name,
			own[0].path.length > depth + 1
				? reportOf(own, depth + 1)
				: own.map(({ recipient }) => recipient as string),
		]),
	);
}
