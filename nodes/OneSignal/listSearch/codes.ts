import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { countries, languages, type CodeKind } from '../parse/isoCode';
import { timeZoneNames } from '../parse/timeZone';

/** Every country by its name in English; found by its code and by other names too. */
export async function searchCountries(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return searchCodes(countries, filter);
}

/** Every language that OneSignal knows of a user. */
export async function searchLanguages(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return searchCodes(languages, filter);
}

/** Every time zone of the IANA list. */
export async function searchTimeZones(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const wanted = wordsOf(filter).replaceAll(' ', '_');
	const names = timeZoneNames().filter((name) => name.toLowerCase().includes(wanted));
	return sorted(names.map((name) => ({ name: name.replaceAll('_', ' '), value: name })));
}

function searchCodes({ codes, type, synonyms }: CodeKind, filter?: string): INodeListSearchResult {
	const wanted = wordsOf(filter);
	const names = new Intl.DisplayNames(['en'], { type });
	const entries = [...codes].map((code) => ({ name: `${names.of(code)} (${code})`, value: code }));
	const isWanted = ({ name, value }: INodeListSearchItems): boolean =>
		name.toLowerCase().includes(wanted) || value === synonyms[wanted];
	return sorted(entries.filter(isWanted));
}

const sorted = (results: INodeListSearchItems[]): INodeListSearchResult => ({
	results: results.sort((a, b) => a.name.localeCompare(b.name)),
});

const wordsOf = (filter = ''): string => filter.trim().toLowerCase();
