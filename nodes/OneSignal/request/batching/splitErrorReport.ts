import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { pushTo } from './multimap';
import { indexRecipients } from './recipientIndex';

/** The part of a report that concerns one of several items. */
interface ItemReport {
	report?: IDataObject;
	/** Whether it speaks of everybody whom the item names. */
	coversAllRecipients: boolean;
}

/** What a report says of one person, and where in it: a kind, for aliases with a label in it. */
interface ReportedRecipient {
	path: string[];
	person: unknown;
}

/**
 * Shares OneSignal's report on people whom a message did not reach out among the items that name them.
 * Whom none of them names is told to the first, so that it is not lost.
 *
 * @param groups whom each of the items names
 */
export function splitErrorReport(report: IDataObject, groups: string[][]): ItemReport[] {
	const refsOf = indexRecipients(groups);
	const shares = groups.map(() => ({
		reported: [] as ReportedRecipient[],
		missing: new Set<string>(),
	}));
	for (const mention of recipientsIn(report)) {
		const refs = refsOf(mention.person);
		for (const { entry, recipient } of refs) shares[entry].missing.add(recipient);
		const places = refs.length > 0 ? refs.map(({ entry }) => entry) : [0];
		for (const place of places) shares[place].reported.push(mention);
	}
	return shares.map(({ reported, missing }, place) => ({
		report: reported.length > 0 ? reportOf(reported) : undefined,
		coversAllRecipients: missing.size > 0 && groups[place].every((person) => missing.has(person)),
	}));
}

function recipientsIn(part: unknown, path: string[] = []): ReportedRecipient[] {
	if (isObject(part)) {
		return Object.entries(part).flatMap(([name, inner]) => recipientsIn(inner, [...path, name]));
	}
	return [part].flat().map((person) => ({ path, person }));
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
				: own.map(({ person }) => person as string),
		]),
	);
}
