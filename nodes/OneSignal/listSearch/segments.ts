import type {
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
} from 'n8n-workflow';

import { appPath } from '../properties/pathParam';
import { loadAppAccount } from '../request/http/account';
import { byName, byOffset, searchPages } from './listSearch';

const list = { url: appPath('/segments'), property: 'segments', pageSize: 300 };

/** All segments of the app. Messages address them by name, so the name is the value. */
export async function getSegments(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const readPage = byOffset(this, await loadAppAccount(this), list);
	const names: string[] = [];
	for (let place: string | undefined = '0'; place !== undefined; ) {
		const { rows, next } = await readPage(place);
		names.push(...rows.map(({ name }) => String(name)));
		place = next;
	}
	return names.map((name) => ({ name, value: name }));
}

/** The segments of the app by ID, as operations on segments take them, three hundred at a time. */
export async function searchSegments(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const pages = byOffset(this, await loadAppAccount(this), list);
	return await searchPages(this, pages, byName, filter, paginationToken);
}
