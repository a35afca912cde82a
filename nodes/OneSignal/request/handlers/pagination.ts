import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecuteSingleFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { asFlag, asWholeNumber } from '../../parse/number';
import { read } from '../../parse/parser';
import { bodyOf, itemsFrom } from '../toItems';
import { ask } from './sendRequest';
import type { Answer } from '../http/httpClient';

type Asked = DeclarativeRestApiSettings.ResultOptions;
type Walker = (this: IExecuteSingleFunctions, requestData: Asked) => Promise<INodeExecutionData[]>;

/** OneSignal's largest page of messages, templates and journeys. */
const usualPage = 50;

/**
 * A list that OneSignal hands out by `limit` and `offset`, its rows under `property`: one item a row.
 * A row that comes twice, since others came before it while the pages were read, is given once.
 */
export const offsetPages = (property: string, pageSize = usualPage): Walker =>
	async function (requestData) {
		const wanted = wantedBy(this);
		const items: INodeExecutionData[] = [];
		const seen = new Set<unknown>();
		for (let offset = 0, more = true; more && items.length < wanted; ) {
			const limit = Math.min(pageSize, wanted - items.length);
			const answer = await ask(this, withQuery(requestData, { limit, offset }));
			const rows = rowsOf(answer, property);
			items.push(...(await itemsFrom(this, requestData, answer, asItems(unseen(rows, seen)))));
			offset += rows.length;
			more = rows.length === limit;
		}
		return items;
	};

/** Where the place in a list stands: in the query, and in the answer for the page after it. */
interface Bookmark {
	query: string;
	next: string;
}

/** A list in which each page names the next one by a token: one item a row. */
export const tokenPages = (property: string, { query, next }: Bookmark): Walker =>
	async function (requestData) {
		const wanted = wantedBy(this);
		const items: INodeExecutionData[] = [];
		let token: unknown = requestData.options.qs?.[query];
		for (let more = true; more && items.length < wanted; ) {
			const limit = Math.min(usualPage, wanted - items.length);
			const place = token === undefined ? { limit } : { limit, [query]: token };
			const answer = await ask(this, withQuery(requestData, place));
			const rows = rowsOf(answer, property);
			items.push(...(await itemsFrom(this, requestData, answer, asItems(rows))));
			const { [next]: following, has_more } = bodyOf(answer);
			more = rows.length > 0 && Boolean(following) && following !== token && has_more !== false;
			token = following;
		}
		return items;
	};

/** The rows of a list that comes whole, as many as are wanted. */
export const rowsAsItems = (
	context: IExecuteSingleFunctions,
	{ body }: Answer,
): INodeExecutionData[] =>
	asItems(((Array.isArray(body) ? body : []) as IDataObject[]).slice(0, wantedBy(context)));

const returnAll = { name: 'returnAll', displayName: 'Return All' };
const limit = { name: 'limit', displayName: 'Limit' };

const asLimit = asWholeNumber(1, Number.MAX_SAFE_INTEGER);

const wantedBy = (context: IExecuteSingleFunctions): number =>
	read(context, returnAll, asFlag) ? Infinity : (read(context, limit, asLimit) ?? usualPage);

const withQuery = ({ options }: Asked, query: IDataObject): Asked['options'] => ({
	...options,
	qs: { ...options.qs, ...query },
});

const rowsOf = (answer: Answer, property: string): IDataObject[] =>
	(bodyOf(answer)[property] ?? []) as IDataObject[];

const unseen = (rows: IDataObject[], seen: Set<unknown>): IDataObject[] =>
	rows.filter(({ id }) => id === undefined || (!seen.has(id) && seen.add(id)));

const asItems = (rows: IDataObject[]): INodeExecutionData[] => rows.map((json) => ({ json }));
