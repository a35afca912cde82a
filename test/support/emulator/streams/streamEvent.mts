import { randomUUID } from 'node:crypto';
import type { DeliveryRecord, UserRecord } from '../records.mts';
import type { AppState } from '../state/app.mts';
import { unixSeconds } from '../state/time.mts';

/** What a template can name: objects by name, with values, texts, or objects in them. */
export type Values = Record<string, unknown>;

export interface StreamEvent {
	id: string;
	kind: string;
	delivery: DeliveryRecord;
	values: Values;
}

export interface Circumstances {
	/** More than 30 days after the message: OneSignal knows its ID and nothing else of it. */
	isLate?: boolean;
	/** Why it went wrong, or what was clicked, and whatever else goes under `event.data`. */
	data?: Record<string, string>;
}

/** OneSignal clips texts in events. */
const mostLetters = 50;

/** Something that happened to a delivery, with all that OneSignal tells about it. */
export function eventOf(
	app: AppState,
	delivery: DeliveryRecord,
	kind: string,
	{ isLate = false, data = {} }: Circumstances = {},
): StreamEvent {
	const id = randomUUID();
	const now = Date.now();
	const event = {
		kind,
		id,
		timestamp: unixSeconds(now),
		datetime: new Date(now).toISOString(),
		app_id: app.id,
		subscription_device_type: delivery.subscriptionType.replace(/Push$/, ''),
		subscription_id: delivery.subscriptionId,
		onesignal_id: delivery.userId,
		external_id: delivery.external_id ?? '',
		data,
	};
	const message = isLate ? { id: delivery.messageId } : messageOf(app, delivery);
	return { id, kind, delivery, values: { event, message, user: userOf(app, delivery) } };
}

function messageOf(app: AppState, delivery: DeliveryRecord): Values {
	const body = app.messages.get(delivery.messageId)?.body ?? {};
	const isEmail = delivery.channel === 'email';
	return {
		id: delivery.messageId,
		name: body.name,
		title: isEmail ? delivery.subject : body.headings,
		contents: isEmail ? undefined : delivery.text.slice(0, mostLetters),
		template_id: body.template_id,
		url: delivery.url,
		app_url: body.app_url,
		web_url: body.web_url,
	};
}

function userOf(app: AppState, { userId, subscriptionId }: DeliveryRecord): Values {
	const user: UserRecord | undefined = app.users.get(userId);
	if (!user) return {};
	const { tags, language } = user.properties;
	const subscription = user.subscriptions.find(({ id }) => id === subscriptionId);
	const token = subscription && { ...subscription, subscription_token: subscription.token };
	return { ...user.identity, tags, language, subscription: token };
}
