import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../parse/json';
import { recipientListOf } from '../request/idempotency/recipients';

/** At most so many recipients and characters are shown. */
const maxNamed = 5;
const maxText = 300;

/** A message as its reader would see it: recipients, content and time. */
export function previewOf(message: IDataObject): IDataObject {
	const title = inEnglish(message.headings) ?? message.email_subject;
	const text = inEnglish(message.contents) ?? message.email_body;
	return {
		to: recipientsOf(message),
		...(title !== undefined && { title: short(title) }),
		...(text !== undefined && { message: short(text) }),
		...(message.template_id !== undefined && { template: message.template_id }),
		when: whenOf(message),
	};
}

const inEnglish = (texts: unknown): unknown => (isObject(texts) ? texts.en : undefined);

const short = (text: unknown): string => [...String(text)].slice(0, maxText).join('');

function recipientsOf(message: IDataObject): string {
	const named = recipientListOf(message)?.recipients;
	if (named) {
		const more = named.length - maxNamed;
		return `${named.slice(0, maxNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
	}
	if (Array.isArray(message.included_segments))
		return `Segments: ${message.included_segments.join(', ')}`;
	if (message.filters !== undefined) return 'Users who match the filters';
	return 'The users of this activity';
}

function whenOf({ send_after, delayed_option, delivery_time_of_day }: IDataObject): string {
	const from = send_after === undefined ? '' : ` from ${String(send_after)}`;
	if (delayed_option === 'timezone') {
		return `At ${String(delivery_time_of_day)} in each recipient's time zone${from}`;
	}
	if (delayed_option === 'last-active') return `When each recipient is usually active${from}`;
	return send_after === undefined ? 'Now' : `At ${String(send_after)}`;
}
