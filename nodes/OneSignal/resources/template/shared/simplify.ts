import type { IDataObject } from 'n8n-workflow';

import { simplifiedBy } from '../../../output/simplify';

const inDefaultLanguage = (texts: unknown): string | null =>
	(texts as { en?: string } | null)?.en ?? null;

/** The ten things of a template that people look for; OneSignal gives about a hundred, mostly empty. */
export const simplifyTemplate = simplifiedBy(
	({ id, name, channel, created_at, updated_at, content }: IDataObject) => {
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
	},
);
