import { randomUUID } from 'node:crypto';
import type { Channel, DeliveryRecord, MessageRecord } from '../records.mts';
import type { AppState } from './app.mts';
import { resolveAudience, type Audience, type Recipient, type Targeting } from './audience.mts';
import { render } from './liquid.mts';
import { parseTime, unixSeconds } from './time.mts';

export interface MessageBody extends Targeting {
	[field: string]: unknown;
	template_id?: string;
	idempotency_key?: string;
	send_after?: string;
}

/** Keeps the message when somebody can be reached; what is due goes out at once. */
export function send(
	app: AppState,
	channel: Channel,
	body: MessageBody,
): { message: MessageRecord | undefined; audience: Audience } {
	const audience = resolveAudience(app, channel, body);
	if (audience.recipients.length === 0) return { message: undefined, audience };
	const now = Date.now();
	const message: MessageRecord = {
		id: randomUUID(),
		channel,
		body,
		idempotency_key: body.idempotency_key ?? null,
		queued_at: unixSeconds(now),
		send_after: unixSeconds(body.send_after ? parseTime(body.send_after) : now),
		completed_at: null,
		canceled: false,
		successful: 0,
		failed: 0,
	};
	app.messages.set(message.id, message);
	if (message.send_after > message.queued_at) app.scheduled.add(message);
	else deliver(app, message, audience);
	return { message, audience };
}

/** Sends the scheduled messages whose time has come, to those who belong to the audience by then. */
export function deliverWhatIsDue(app: AppState): void {
	const now = unixSeconds(Date.now());
	// What is scheduled waits for a later second, so one look in each is enough.
	if (app.lookedAt === now) return;
	app.lookedAt = now;
	for (const message of app.scheduled) {
		if (message.send_after > now) continue;
		app.scheduled.delete(message);
		deliver(app, message, resolveAudience(app, message.channel, message.body));
	}
}

function deliver(app: AppState, message: MessageRecord, audience: Audience): void {
	for (const recipient of audience.recipients) {
		app.deliveries.push(write(app, message, recipient));
	}
	message.successful = audience.recipients.length;
	message.failed = Object.values(audience.invalid)
		.flatMap((list) => (Array.isArray(list) ? list : Object.values(list as object)))
		.flat().length;
	message.completed_at = unixSeconds(Date.now());
}

function write(app: AppState, message: MessageRecord, recipient: Recipient): DeliveryRecord {
	const { user, subscription } = recipient;
	const template = app.templates.get(String(message.body.template_id));
	const content: Record<string, unknown> = { ...template?.content, ...message.body };
	const values = {
		message: { id: message.id, custom_data: content.custom_data },
		user: { ...user.identity, ...user.properties },
		subscription: { id: subscription.id, unsubscribe_token: subscription.id },
	};
	const say = (field: string): string =>
		render(inLanguage(content[field], user.properties.language), values);
	return {
		messageId: message.id,
		channel: message.channel,
		userId: user.identity.onesignal_id,
		external_id: user.identity.external_id ?? null,
		subscriptionId: subscription.id,
		subscriptionType: subscription.type,
		token: subscription.token,
		title: say('headings'),
		text: say('contents'),
		subject: say('email_subject'),
		html: say('email_body').replaceAll('[unsubscribe_url]', '#unsubscribe'),
		url: say('url') || say('app_url') || say('web_url'),
		at: new Date().toISOString(),
	};
}

function inLanguage(text: unknown, language: string): string {
	if (typeof text === 'string') return text;
	if (typeof text !== 'object' || text === null) return '';
	const languages = text as Record<string, string>;
	return languages[language] ?? languages.en ?? '';
}
