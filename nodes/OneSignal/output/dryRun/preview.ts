import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../parse/json';
import { recipientListOf } from '../../request/idempotency/recipients';
import { textOfHtml } from './htmlText';
import { smsSegmentsOf } from './smsSegments';

/** At most so many recipients and characters are shown. */
const maxNamed = 5;
const maxText = 300;

/**
 * A message as its reader would see it: recipients, content, time, and what its channel has besides.
 *
 * @param content the message with the content of its template, where that is known
 */
export function previewOf(message: IDataObject, content: IDataObject = message): IDataObject {
	return present({
		to: recipientsOf(message),
		title: short(inEnglish(content.headings)),
		subject: short(content.email_subject),
		message: short(inEnglish(content.contents) ?? emailText(content)),
		template: message.template_id,
		when: whenOf(message),
		...channelDetails[String(message.target_channel)]?.(content),
		languages: languagesOf(content),
	});
}

/** A template has `null` for what it lacks. */
const present = (fields: Record<string, unknown>): IDataObject =>
	Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
	) as IDataObject;

const channelDetails: Record<string, (content: IDataObject) => Record<string, unknown>> = {
	push: (content) => ({
		subtitle: short(inEnglish(content.subtitle)),
		image: content.global_image ?? content.big_picture,
		opens: content.url ?? content.app_url ?? content.web_url,
		buttons: buttonTexts(content.buttons ?? content.web_buttons),
	}),
	email: ({ email_from_name: name, email_from_address: address, ...content }) => ({
		previewText: short(content.email_preheader),
		from: name && address ? `${String(name)} <${String(address)}>` : (name ?? address),
		replyTo: content.email_reply_to_address,
	}),
	sms: ({ contents, sms_from, sms_media_urls }) => ({
		...segmentsOf(inEnglish(contents)),
		from: sms_from,
		media: sms_media_urls,
	}),
};

function segmentsOf(text: unknown): IDataObject {
	if (typeof text !== 'string') return {};
	const { encoding, segments } = smsSegmentsOf(text);
	return { segments, encoding };
}

const buttonTexts = (buttons: unknown): string[] | undefined =>
	Array.isArray(buttons)
		? buttons.map((button) => String(isObject(button) ? button.text : button))
		: undefined;

const emailText = ({ email_body: body }: IDataObject): string | undefined =>
	typeof body === 'string' ? textOfHtml(body) : undefined;

const inEnglish = (texts: unknown): unknown => (isObject(texts) ? texts.en : undefined);

const short = (text: unknown): string | undefined =>
	typeof text === 'string' && text !== ''
		? [...text.slice(0, 2 * maxText)].slice(0, maxText).join('')
		: undefined;

/** The languages besides English that the message has. */
function languagesOf({ contents, headings }: IDataObject): string[] | undefined {
	const texts = isObject(contents) ? contents : headings;
	const others = isObject(texts) ? Object.keys(texts).filter((language) => language !== 'en') : [];
	return others.length > 0 ? others : undefined;
}

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
	if (delayed_option === 'last-active') return `At the time each recipient was last active${from}`;
	return send_after === undefined ? 'Now' : `At ${String(send_after)}`;
}
