import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { addTo } from './multimap';
import { whoNamed } from './recipientIndex';

/** The part of a report that concerns one of several items. */
interface Share {
	report?: IDataObject;
	/** Whether it speaks of everybody whom the item names. */
	isAboutAll: boolean;
}

/** What a report says of one person, and where in it: a kind, for aliases with a label in it. */
interface Mention {
	path: string[];
	person: unknown;
}

/**
 * Shares OneSignal's report on people whom a message did not reach out among the items that name them.
 * Whom none of them names is told to the first, so that it is not lost.
 *
 * @param groups whom each of the items names
 */
export function shareReport(report: IDataObject, groups: string[][]): Share[] {
	const namersOf = whoNamed(groups);
	const shares = groups.map(() => ({ mentions: [] as Mention[], missing: new Set<string>() }));
	for (const mention of mentionsIn(report)) {
		const namers = namersOf(mention.person);
		for (const { place, person } of namers) shares[place].missing.add(person);
		const places = namers.length > 0 ? namers.map(({ place }) => place) : [0];
		for (const place of places) shares[place].mentions.push(mention);
	}
	return shares.map(({ mentions, missing }, place) => ({
		report: mentions.length > 0 ? reportOf(mentions) : undefined,
		isAboutAll: missing.size > 0 && groups[place].every((person) => missing.has(person)),
	}));
}

function mentionsIn(part: unknown, path: string[] = []): Mention[] {
	if (isObject(part)) {
		return Object.entries(part).flatMap(([name, inner]) => mentionsIn(inner, [...path, name]));
	}
	return [part].flat().map((person) => ({ path, person }));
}

/** A report that says no more than this. */
function reportOf(mentions: Mention[], depth = 0): IDataObject {
	const parts = new Map<string, Mention[]>();
	for (const each of mentions) addTo(parts, each.path[depth], each);
	return Object.fromEntries(
		[...parts].map(([name, own]) => [
			name,
			own[0].path.length > depth + 1
				? reportOf(own, depth + 1)
				: own.map(({ person }) => person as string),
		]),
	);
}
