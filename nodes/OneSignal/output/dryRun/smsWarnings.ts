import type { IDataObject } from 'n8n-workflow';

import { plainTextsOf, type MessageText } from './messageTexts';
import { smsSegmentsOf } from './smsSegments';

/** What the texts of an SMS cost. */
export const smsWarnings = (content: IDataObject): string[] =>
	plainTextsOf(content).flatMap(costOf);

function costOf({ label, text }: MessageText): string[] {
	const { encoding, units, segments, foreign } = smsSegmentsOf(text);
	if (segments === 1) return [];
	const cause = foreign === undefined ? '' : ` because of "${foreign}"`;
	const isFilledIn = /\{[{%]/.test(text);
	return [
		`'${label}' is sent and billed as ${segments} messages: ${units} characters in ${encoding}${cause}.${
			isFilledIn ? ' What OneSignal fills in may change that.' : ''
		}`,
	];
}
