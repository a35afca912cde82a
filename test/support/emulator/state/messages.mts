import { randomUUID } from 'node:crypto';
import type { Channel, DeliveryRecord, MessageRecord } from '../records.mts';
import type { AppState } from './app.mts';
import { resolveAudience, type Audience, type Recipient, type Targeting } from './audience.mts';
import { render } from './liquid.mts';
import { updateSubscription } from './subscriptions.mts';
import { parseTime, unixSeconds } from './time.mts';

export interface MessageBody extends Targeting {
	[field: string]: unknown;
	template_id?: string;
	idempotency_key?: string;
	send_after?: string;
}

/** Stores the message if it has recipients, and delivers it if it is due. */
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
		successfulByType: {},
		failed: 0,
		capped: 0,
	};
	app.messages.set(message.id, message);
	if (message.send_after > message.queued_at) app.scheduled.add(message);
	else deliver(app, message, audience);
	return { message, audience };
}

/** Delivers scheduled messages that are due, to the audience as it is now. */
export function deliverDueMessages(app: AppState): void {
	const now = unixSeconds(Date.now());
	// Times are in whole seconds, so one check per second is enough.
	if (app.lastCheckedAt === now) return;
	app.lastCheckedAt = now;
	for (const message of app.scheduled) {
		if (message.send_after > now) continue;
		app.scheduled.delete(message);
		deliver(app, message, resolveAudience(app, message.channel, message.body));
	}
}

function deliver(app: AppState, message: MessageRecord, audience: Audience): void {
	message.failed = Object.values(audience.invalid)
		.flatMap((list) => (Array.isArray(list) ? list : Object.values(list as object)))
		.flat().length;
	sendToAll(app, message, audience.recipients);
}

/** Continues with every message that stayed on its way. */
export function resumeSending(app: AppState): void {
	app.conditions.sendingLimit = undefined;
	for (const [message, recipients] of app.sending) sendToAll(app, message, recipients);
}

function sendToAll(app: AppState, message: MessageRecord, recipients: Recipient[]): void {
	const limit = app.conditions.sendingLimit ?? recipients.length;
	for (const recipient of recipients.slice(0, limit)) sendToOne(app, message, recipient);
	const left = recipients.slice(limit);
	if (left.length > 0) return void app.sending.set(message, left);
	app.sending.delete(message);
	message.completed_at = unixSeconds(Date.now());
}

function sendToOne(app: AppState, message: MessageRecord, recipient: Recipient): void {
	const { id, type } = recipient.subscription;
	const { uninstalled, unconfirmed } = app.conditions;
	if (isCapped(app, message, recipient)) {
		message.capped += 1;
	} else if (message.channel === 'push' && uninstalled.has(id)) {
		app.unreachable.push(createDelivery(app, message, recipient));
		message.failed += 1;
		updateSubscription(recipient.subscription, { notification_types: notInstalled });
	} else {
		const delivery = createDelivery(app, message, recipient);
		app.deliveries.push(unconfirmed.has(id) ? { ...delivery, isUnconfirmed: true } : delivery);
		message.successful += 1;
		message.successfulByType[type] = (message.successfulByType[type] ?? 0) + 1;
	}
}

/** OneSignal's notification type for a device without the app. */
const notInstalled = -10;

/** Several devices of a person count as one; only pushes are capped. */
function isCapped(
	app: AppState,
	{ id, channel, body }: MessageRecord,
	{ user }: Recipient,
): boolean {
	const { frequencyCap } = app.conditions;
	if (!frequencyCap || channel !== 'push' || body.enable_frequency_cap === false) return false;
	const since = new Date(Date.now() - frequencyCap.seconds * 1000).toISOString();
	const earlier = app.deliveries.filter(
		(one) =>
			one.userId === user.identity.onesignal_id &&
			one.channel === 'push' &&
			one.messageId !== id &&
			one.at > since,
	);
	return new Set(earlier.map(({ messageId }) => messageId)).size >= frequencyCap.max;
}

function createDelivery(
	app: AppState,
	message: MessageRecord,
	recipient: Recipient,
): DeliveryRecord {
	const { user, subscription } = recipient;
	const template = app.templates.get(String(message.body.template_id));
	const content: Record<string, unknown> = { ...template?.content, ...message.body };
	const values = {
		message: { id: message.id, custom_data: content.custom_data },
		user: { ...user.identity, ...user.properties },
		subscription: { id: subscription.id, unsubscribe_token: subscription.id },
	};
	const renderField = (field: string): string =>
		render(inLanguage(content[field], user.properties.language), values);
	return {
		messageId: message.id,
		channel: message.channel,
		userId: user.identity.onesignal_id,
		external_id: user.identity.external_id ?? null,
		subscriptionId: subscription.id,
		subscriptionType: subscription.type,
		token: subscription.token,
		title: renderField('headings'),
		text: renderField('contents'),
		subject: renderField('email_subject'),
		html: renderField('email_body').replaceAll('[unsubscribe_url]', '#unsubscribe'),
		url: renderField('url') || renderField('app_url') || renderField('web_url'),
		at: new Date().toISOString(),
	};
}

function inLanguage(text: unknown, language: string): string {
	if (typeof text === 'string') return text;
	if (typeof text !== 'object' || text === null) return '';
	const languages = text as Record<string, string>;
	return languages[language] ?? languages.en ?? '';
}
