import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { requestForDropdown } from '../request/handlers/organizationRequest';
import { byName, searchPages } from './listSearch';

/** The apps of the organization, which come all at once. */
export async function searchApps(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { body } = await requestForDropdown(this, { method: 'GET', url: '/apps' });
	const onlyPage = (async function* () {
		yield { rows: body as unknown as IDataObject[] };
	})();
	return await searchPages(this, onlyPage, byName, { filter });
}
