import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { appPath } from '../properties/pathParam';
import { offsetPages } from '../request/pages';
import { byName, pageFetcher, searchPages } from './listSearch';

const list = { property: 'segments', pageSize: 300 };

const fetcher = async (context: ILoadOptionsFunctions) =>
	await pageFetcher(context, { method: 'GET', url: appPath('/segments') });

/** All segments of the app. Messages address them by name, so the name is the value. */
export async function getSegments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const names: string[] = [];
	for await (const { rows } of offsetPages(await fetcher(this), list)) {
		names.push(...rows.map(({ name }) => String(name)));
	}
	return names.map((name) => ({ name, value: name }));
}

/** The segments of the app by ID, as operations on segments take them, three hundred at a time. */
export async function searchSegments(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const pages = offsetPages(await fetcher(this), { ...list, cursor: paginationToken });
	return await searchPages(this, pages, byName, { filter, paginationToken });
}
