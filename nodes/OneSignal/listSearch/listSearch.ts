import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import type { Account } from '../request/http/account';
import { apiError } from '../request/errors/apiErrors';
import { sendOrThrow } from '../request/sendWithRetry';
import { responseBody } from '../request/toItems';

interface Page {
	rows: IDataObject[];
	/** Where the next page begins; none after the last one. */
	next?: string;
}

type ReadPage = (place?: string) => Promise<Page>;

/** A list of OneSignal: where it is, and how much of it comes at once. */
interface List {
	url: string;
	qs?: IDataObject;
	property: string;
	pageSize: number;
}

/** Messages and templates come once a second, and workflows that run wait in the same line. */
const maxPages = 5;

/**
 * Entries of a dropdown, a page at a time. OneSignal cannot search its lists by name, so with a search
 * text page after page is read until one has a match, as far as a person would wait for.
 */
export async function searchPages(
	context: ILoadOptionsFunctions,
	readPage: ReadPage,
	entryOf: (row: IDataObject) => INodeListSearchItems,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const wanted = filter.trim().toLowerCase();
	let place = paginationToken;
	let looked = 0;
	for (let pages = 1; pages <= maxPages; pages += 1) {
		const { rows, next } = await readPage(place);
		const results = rows.map(entryOf).filter(({ name }) => name.toLowerCase().includes(wanted));
		if (next === undefined) return { results };
		if (results.length > 0) return { results, paginationToken: next };
		place = next;
		looked += rows.length;
	}
	// Under entries that are there n8n asks on; where there are none, it would say that nothing fits.
	if (paginationToken !== undefined) return { results: [], paginationToken: place };
	throw notAmong(context, looked);
}

const notAmong = (context: ILoadOptionsFunctions, looked: number): Error =>
	apiError(
		context,
		`None of the first ${looked} entries has this in its name`,
		'',
		"OneSignal cannot search by name, so the node looks through those alone. Choose 'By ID' in place of 'From List' and paste the ID from OneSignal.",
		// A list shows the code of an answer before the words, but this is none.
		'',
	);

/** Pages by `limit` and `offset`. */
export const byOffset =
	(
		context: ILoadOptionsFunctions,
		account: Account,
		{ url, qs, property, pageSize }: List,
	): ReadPage =>
	async (place = '0') => {
		const offset = Number(place);
		const query = { ...qs, limit: pageSize, offset };
		const answer = await sendOrThrow(context, account, { method: 'GET', url, qs: query });
		const rows = (responseBody(answer)[property] ?? []) as IDataObject[];
		return { rows, next: rows.length < pageSize ? undefined : String(offset + pageSize) };
	};

/** Pages by `cursor`. */
export const byCursor =
	(
		context: ILoadOptionsFunctions,
		account: Account,
		{ url, qs, property, pageSize }: List,
	): ReadPage =>
	async (cursor) => {
		const query = { ...qs, limit: pageSize, ...(cursor && { cursor }) };
		const answer = await sendOrThrow(context, account, { method: 'GET', url, qs: query });
		const { [property]: rows, has_more, next_cursor } = responseBody(answer);
		const next = has_more === false || !next_cursor ? undefined : String(next_cursor);
		return { rows: (rows ?? []) as IDataObject[], next };
	};

/** An entry whose value is its ID. */
export const byName = ({ id, name }: IDataObject): INodeListSearchItems => ({
	name: String(name ?? id),
	value: String(id),
});
