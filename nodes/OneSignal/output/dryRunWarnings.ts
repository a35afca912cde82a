import type { IDataObject } from 'n8n-workflow';

import { includesEveryone } from '../fields/segments';

/** Characters of an SMS with 160 of them; any other one shortens it to 70. */
const gsmText =
	/^[\w\s@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\[~\]|€]*$/;

/** What a text contains where an expression returned nothing. */
const unresolvedExpression = /\b(undefined|null|NaN)\b|\[object Object\]/;

const english = (texts: unknown): string => (texts as { en?: string } | undefined)?.en ?? '';

/** What could be better about a message that OneSignal would accept. */
export function warningsFor(body: IDataObject): string[] {
	return [...commonWarnings(body), ...(channelWarnings[String(body.target_channel)]?.(body) ?? [])];
}

function commonWarnings(body: IDataObject): string[] {
	const texts = [
		english(body.headings),
		english(body.contents),
		body.email_subject,
		body.email_body,
		...Object.values(body.event_attributes ?? {}),
		...Object.values(body.event_updates ?? {}),
	];
	const segments = (body.included_segments ?? []) as string[];
	return applicable([
		[
			texts.some((text) => typeof text === 'string' && unresolvedExpression.test(text)),
			'A text contains "undefined", "null" or the like: an expression returned nothing.',
		],
		[segments.some(includesEveryone), 'This message goes to all your users.'],
		[body.send_after !== undefined, `This message is sent at ${String(body.send_after)}.`],
	]);
}

const channelWarnings: Record<string, (body: IDataObject) => string[]> = {
	push: ({ headings, contents, template_id, content_available }) =>
		applicable([
			[
				!headings && !template_id && !content_available,
				'The message has no title. Huawei phones require one, and browsers show the name of your site instead.',
			],
			[english(contents).length > 178, 'The message is longer than most phones show.'],
		]),
	email: ({ email_body, template_id }) =>
		applicable([
			[
				!template_id && !String(email_body).includes('[unsubscribe_url]'),
				'The email has no unsubscribe link. Link to [unsubscribe_url].',
			],
		]),
	sms: ({ contents }) => {
		const text = english(contents);
		const parts = Math.ceil(text.length / (gsmText.test(text) ? 153 : 67));
		const fitsInOne = text.length <= (gsmText.test(text) ? 160 : 70);
		return applicable([[!fitsInOne, `The text is sent and billed as ${parts} messages.`]]);
	},
};

const applicable = (findings: Array<[boolean, string]>): string[] =>
	findings.filter(([applies]) => applies).map(([, words]) => words);
