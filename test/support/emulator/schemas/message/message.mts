import { z } from 'zod';
import { missingEnglish, multipleChannels } from '../../responses.mts';
import type { Channel } from '../../records.mts';
import type { MessageBody } from '../../state/messages.mts';
import { languageMap, limitedObject, name, time, timeOfDay, uuid } from '../formats.mts';
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
	delivery_time_of_day: timeOfDay.optional(),
};

const push = z.strictObject({
	...anyChannel,
	...delayed,
	...pushFields,
	contents: languageMap.optional(),
	headings: languageMap.optional(),
	subtitle: languageMap.optional(),
	custom_data: limitedObject(2048).optional(),
	throttle_rate_per_minute: z.number().or(z.string()).optional(),
	enable_frequency_cap: z.boolean().optional(),
});

const email = z.strictObject({
	...anyChannel,
	...delayed,
	...emailFields,
	email_sender_domain: z.string().optional(),
	include_unsubscribed: z.boolean().optional(),
	custom_data: limitedObject(10_000).optional(),
	kind: z.literal('warmup').optional(),
	email_warm_up: z.record(z.unknown()).optional(),
	throttle_rate_per_minute: z.literal(0).optional(),
});

const sms = z.strictObject({
	...anyChannel,
	...smsFields,
	contents: languageMap.optional(),
	custom_data: limitedObject(2048).optional(),
	isSms: z.literal(true).optional(),
});

type Fields = Record<string, unknown>;

/** Fields that only exist on one channel. */
const channelByField: Record<string, Channel> = {
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

function channelsOf(body: Fields): Set<Channel> {
	const present = Object.entries(channelByField).filter(([field]) => body[field] !== undefined);
	const channels = new Set(present.map(([, channel]) => channel));
	const { target_channel: target } = body;
	if (target === 'push' || target === 'email' || target === 'sms') channels.add(target);
	return channels;
}

/** Undefined if only the template determines the channel. */
export function declaredChannel(body: Fields): Channel | undefined {
	return [...channelsOf(body)][0];
}

function checkDelivery(body: Fields, ctx: z.RefinementCtx): void {
	const addIssue = (message: string): void => ctx.addIssue({ code: 'custom', message });
	if (body.delivery_time_of_day && body.delayed_option === 'last-active') {
		addIssue(param('delivery_time_of_day', 'can only be used with delayed_option timezone'));
	}
	if (body.url && (body.web_url || body.app_url)) {
		addIssue(param('url', 'can not be combined with web_url or app_url'));
	}
}

function checkPush(body: Fields, ctx: z.RefinementCtx): void {
	const addIssue = (message: string): void => ctx.addIssue({ code: 'custom', message });
	if (!body.contents && !body.template_id && body.content_available !== true)
		addIssue(missingEnglish);
	const languages = Object.keys((body.contents as Fields) ?? {}).sort();
	for (const field of ['headings', 'subtitle']) {
		if (!body[field] || !body.contents) continue;
		const isSame = Object.keys(body[field]).sort().join() === languages.join();
		if (!isSame) addIssue(param(field, 'must have the same languages as contents'));
	}
}

function checkEmail(body: Fields, ctx: z.RefinementCtx): void {
	if (body.template_id) return;
	for (const field of ['email_subject', 'email_body']) {
		if (!body[field]) ctx.addIssue({ code: 'custom', message: param(field, 'is required') });
	}
}

function checkSms(body: Fields, ctx: z.RefinementCtx): void {
	const addIssue = (message: string): void => ctx.addIssue({ code: 'custom', message });
	if (!body.contents && !body.template_id) addIssue(missingEnglish);
	if (!body.name) addIssue(param('name', 'is required'));
	const isDeclared = body.target_channel === 'sms' || body.isSms === true;
	if (!isDeclared) addIssue(param('target_channel', 'is required'));
}

const multipleChannelsSchema = z.unknown().superRefine((_body, ctx) => {
	ctx.addIssue({ code: 'custom', message: multipleChannels });
});

const schemas = {
	push: push.superRefine(checkPush),
	email: email.superRefine(checkEmail),
	sms: sms.superRefine(checkSms),
};

/** The schema for the message's channel, which may be determined by its template alone. */
export function messageSchema(body: unknown, templateChannel?: Channel): z.ZodType<MessageBody> {
	const fields = typeof body === 'object' && body !== null ? (body as Fields) : {};
	const channels = channelsOf(fields);
	const isMixed = channels.has('email') && fields.contents !== undefined;
	if (channels.size > 1 || isMixed) return multipleChannelsSchema as z.ZodType<MessageBody>;
	const channel = [...channels][0] ?? templateChannel ?? 'push';
	return (schemas[channel] as z.ZodType<Fields, z.ZodTypeDef, unknown>)
		.superRefine(checkTargeting)
		.superRefine(checkDelivery) as unknown as z.ZodType<MessageBody>;
}
