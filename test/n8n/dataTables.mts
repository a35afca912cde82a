import type { IDataObject } from 'n8n-workflow';
import type { Session } from './session.mts';

/** The rows of a data table of n8n, by its name. */
export async function rowsOfTable(session: Session, name: string): Promise<IDataObject[]> {
	const project = await session.call<{ id: string }>('GET', '/rest/projects/personal');
	const path = `/rest/projects/${project.id}/data-tables`;
	const filter = encodeURIComponent(JSON.stringify({ name }));
	const tables = await session.call<{ data: Array<{ id: string; name: string }> }>(
		'GET',
		`${path}?filter=${filter}`,
	);
	const table = tables.data.find((each) => each.name === name);
	if (!table) throw new Error(`n8n has no data table "${name}"`);
	const rows = await session.call<{ data: IDataObject[] }>('GET', `${path}/${table.id}/rows`);
	return rows.data;
}
