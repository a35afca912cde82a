import type { IDataObject } from 'n8n-workflow';

import { includesEveryone } from '../fields/segments';

/** Characters that an SMS of 160 can hold; with any other one it holds 70. */
const gsmText =
	/^[\w\s@£$¥èéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\[~\]|€]*$/;

/** Words that stand where an expression found nothing. */
const unresolvedExpression = /\b(undefined|null|NaN)\b|\[object Object\]/;

const english = (texts: unknown): string => (texts as { en?: string } | undefined)?.en ?? '';

/** Where a message could be better, though OneSignal would take it; for a dry run. */
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
			'A text holds "undefined", "null" or the like: an expression found nothing.',
		],
		[segments.some(includesEveryone), 'This goes to everybody.'],
		[body.send_after !== undefined, `This is sent at ${String(body.send_after)}.`],
		[
			body.delayed_option === 'timezone' && !body.delivery_time_of_day,
			"There is no 'Local Time', so OneSignal chooses the time of day.",
		],
		[
			body.delayed_option !== undefined && Boolean(body.throttle_rate_per_minute),
			"OneSignal ignores the time of each user while 'Messages per Minute' is set.",
		],
	]);
}

const channelWarnings: Record<string, (body: IDataObject) => string[]> = {
	push: ({ headings, contents, template_id, content_available }) =>
		applicable([
			[
				!headings && !template_id && !content_available,
				'There is no title: Huawei phones need one, and browsers show the name of your site.',
			],
			[english(contents).length > 178, 'The message is longer than most phones show.'],
		]),
	email: ({ email_body, template_id }) =>
		applicable([
			[
				!template_id && !String(email_body).includes('[unsubscribe_url]'),
				'The email has no link to [unsubscribe_url], by which people can unsubscribe.',
			],
		]),
	sms: ({ contents }) => {
		const text = english(contents);
		const parts = Math.ceil(text.length / (gsmText.test(text) ? 153 : 67));
		const fitsInOne = text.length <= (gsmText.test(text) ? 160 : 70);
		return applicable([[!fitsInOne, `The text is sent, and billed, as ${parts} messages.`]]);
	},
};

const applicable = (findings: Array<[boolean, string]>): string[] =>
	findings.filter(([applies]) => applies).map(([, words]) => words);
