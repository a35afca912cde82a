import type { IDataObject, IExecuteSingleFunctions, INodeExecutionData } from 'n8n-workflow';

/** The ten things of a template that people look for; OneSignal gives about a hundred, mostly empty. */
export async function simplifyTemplate(
	this: IExecuteSingleFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	if (!this.getNodeParameter('simplify', true)) return items;
	return items.map(({ json }) => ({ json: simple(json) }));
}

function simple({ id, name, channel, created_at, updated_at, content }: IDataObject): IDataObject {
	const { headings, contents, email_subject, email_body, url } = (content ?? {}) as IDataObject;
	return {
		id,
		name,
		channel: String(channel ?? '').toLowerCase(),
		title: inDefaultLanguage(headings),
		message: inDefaultLanguage(contents),
		subject: email_subject ?? null,
		body: email_body ?? null,
		url: url ?? null,
		createdAt: created_at,
		updatedAt: updated_at,
	};
}

const inDefaultLanguage = (texts: unknown): string | null =>
	(texts as { en?: string } | null)?.en ?? null;
