import { z } from 'zod';
import { noEnglish, severalChannels } from '../../responses.mts';
import type { Channel } from '../../records.mts';
import type { MessageBody } from '../../state/messages.mts';
import { languageMap, name, smallObject, text, time, uuid } from '../formats.mts';
import { param } from '../errorMessages.mts';
import { emailFields, smsFields } from './addressFields.mts';
import { pushFields } from './pushFields.mts';
import { checkTargeting, targeting } from './targeting.mts';

const anyChannel = {
	app_id: z.string(),
	...targeting,
	template_id: uuid.optional(),
	name: name.optional(),
	send_after: time.optional(),
	idempotency_key: uuid.optional(),
};

const delayed = {
	delayed_option: z.enum(['timezone', 'last-active']).optional(),
	delivery_time_of_day: text(
		(value) => /^\d{1,2}:\d{2}((:\d{2})?|\s?[AP]M)$/i.test(value),
		'must be a time such as 9:00AM or 21:45',
	).optional(),
};

const push = z.strictObject({
	...anyChannel,
	...delayed,
	...pushFields,
	contents: languageMap.optional(),
	headings: languageMap.optional(),
	subtitle: languageMap.optional(),
	custom_data: smallObject(2048).optional(),
	throttle_rate_per_minute: z.number().or(z.string()).optional(),
	enable_frequency_cap: z.boolean().optional(),
});

const email = z.strictObject({
	...anyChannel,
	...delayed,
	...emailFields,
	email_sender_domain: z.string().optional(),
	include_unsubscribed: z.boolean().optional(),
	custom_data: smallObject(10_000).optional(),
	kind: z.literal('warmup').optional(),
	email_warm_up: z.record(z.unknown()).optional(),
	throttle_rate_per_minute: z.literal(0).optional(),
});

const sms = z.strictObject({
	...anyChannel,
	...smsFields,
	contents: languageMap.optional(),
	custom_data: smallObject(2048).optional(),
	isSms: z.literal(true).optional(),
});

type Fields = Record<string, unknown>;

/** Fields that only make sense on one channel, each with the channel it gives away. */
const telltales: Record<string, Channel> = {
	email_to: 'email',
	email_subject: 'email',
	email_body: 'email',
	include_phone_numbers: 'sms',
	isSms: 'sms',
	sms_from: 'sms',
	sms_media_urls: 'sms',
	headings: 'push',
	subtitle: 'push',
};

function channelsNamed(body: Fields): Set<Channel> {
	const named = Object.entries(telltales).filter(([field]) => body[field] !== undefined);
	const channels = new Set(named.map(([, channel]) => channel));
	const { target_channel: target } = body;
	if (target === 'push' || target === 'email' || target === 'sms') channels.add(target);
	return channels;
}

/** Undefined when only the template knows. */
export function namedChannel(body: Fields): Channel | undefined {
	return [...channelsNamed(body)][0];
}

function checkDelivery(body: Fields, ctx: z.RefinementCtx): void {
	const refuse = (message: string): void => ctx.addIssue({ code: 'custom', message });
	if (body.delivery_time_of_day && body.delayed_option !== 'timezone') {
		refuse(param('delivery_time_of_day', 'can only be used with delayed_option timezone'));
	}
	if (body.url && (body.web_url || body.app_url)) {
		refuse(param('url', 'can not be combined with web_url or app_url'));
	}
}

function checkPush(body: Fields, ctx: z.RefinementCtx): void {
	const refuse = (message: string): void => ctx.addIssue({ code: 'custom', message });
	if (!body.contents && !body.template_id && body.content_available !== true) refuse(noEnglish);
	const languages = Object.keys((body.contents as Fields) ?? {}).sort();
	for (const field of ['headings', 'subtitle']) {
		if (!body[field] || !body.contents) continue;
		const same = Object.keys(body[field]).sort().join() === languages.join();
		if (!same) refuse(param(field, 'must have the same languages as contents'));
	}
}

function checkEmail(body: Fields, ctx: z.RefinementCtx): void {
	if (body.template_id) return;
	for (const field of ['email_subject', 'email_body']) {
		if (!body[field]) ctx.addIssue({ code: 'custom', message: param(field, 'is required') });
	}
}

function checkSms(body: Fields, ctx: z.RefinementCtx): void {
	const refuse = (message: string): void => ctx.addIssue({ code: 'custom', message });
	if (!body.contents && !body.template_id) refuse(noEnglish);
	if (!body.name) refuse(param('name', 'is required'));
	const named = body.target_channel === 'sms' || body.isSms === true;
	if (!named) refuse(param('target_channel', 'is required'));
}

const several = z.unknown().superRefine((_body, ctx) => {
	ctx.addIssue({ code: 'custom', message: severalChannels });
});

const schemas = {
	push: push.superRefine(checkPush),
	email: email.superRefine(checkEmail),
	sms: sms.superRefine(checkSms),
};

/** One schema per channel; a template may be the only thing that tells the channel. */
export function messageSchema(body: unknown, templateChannel?: Channel): z.ZodType<MessageBody> {
	const fields = typeof body === 'object' && body !== null ? (body as Fields) : {};
	const named = channelsNamed(fields);
	const isMixed = named.has('email') && fields.contents !== undefined;
	if (named.size > 1 || isMixed) return several as z.ZodType<MessageBody>;
	const channel = [...named][0] ?? templateChannel ?? 'push';
	return (schemas[channel] as z.ZodType<Fields, z.ZodTypeDef, unknown>)
		.superRefine(checkTargeting)
		.superRefine(checkDelivery) as unknown as z.ZodType<MessageBody>;
}
