import type { IDataObject } from 'n8n-workflow';

import { plainTextsOf, type MessageText } from './messageTexts';
import { capacity, smsSegmentsOf } from './smsSegments';

/** What the texts of an SMS cost. */
export const smsWarnings = (content: IDataObject): string[] =>
	plainTextsOf(content).flatMap(costOf);

function costOf({ label, text }: MessageText): string[] {
	const { units, segments, foreign } = smsSegmentsOf(text);
	if (segments === 1) return [];
	const isFilledIn = /\{[{%]/.test(text);
	return [
		`'${label}' will be sent and billed as ${segments} SMS${causeOf(units, foreign)}${
			isFilledIn ? ' What OneSignal fills in may change the number.' : ''
		}`,
	];
}

const long = capacity['GSM-7'].single;
const short = capacity['UCS-2'].single;

function causeOf(units: number, [first, ...others]: string[]): string {
	if (first === undefined)
		return ` (${units} characters; one SMS holds ${long}). Shorten the text to save.`;
	const limit = `the limit from ${long} to ${short} characters per SMS`;
	return others.length === 0
		? `, because "${first}" lowers ${limit}. Replace it to save.`
		: `, because characters such as "${first}" lower ${limit}. Replace them or shorten the text to save.`;
}
