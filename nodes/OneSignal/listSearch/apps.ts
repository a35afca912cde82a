import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { sendForOrganizationOrThrow } from '../request/handlers/organizationRequest';
import { byName, searchPages } from './listSearch';

/** The apps of the organization, which come all at once. */
export async function searchApps(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const readAll = async () => {
		const { body } = await sendForOrganizationOrThrow(this, { method: 'GET', url: '/apps' });
		return { rows: (Array.isArray(body) ? body : []) as IDataObject[] };
	};
	return await searchPages(this, readAll, byName, filter);
}
