import { randomUUID } from 'node:crypto';
import type { DeliveryRecord, LiveActivityMessage, UserRecord } from '../records.mts';
import type { AppState } from '../state/app.mts';
import { unixSeconds } from '../state/time.mts';

/** The objects a body template can refer to, by name. */
export type Values = Record<string, unknown>;

export interface StreamEvent {
	id: string;
	kind: string;
	delivery: DeliveryRecord;
	values: Values;
}

export interface EventDetails {
	/** More than 30 days after the message, when OneSignal only knows its ID. */
	isLate?: boolean;
	/** `event.data`: a failure reason, what was clicked, and so on. */
	data?: Record<string, string>;
}

/** OneSignal truncates texts in events. */
const maxTextLength = 50;

/** An event about a delivery, with everything OneSignal makes available to templates. */
export function createEvent(
	app: AppState,
	delivery: DeliveryRecord,
	kind: string,
	{ isLate = false, data = {} }: EventDetails = {},
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
		data: { ...activityDataOf(delivery), ...data },
	};
	const message = isLate ? { id: delivery.messageId } : messageOf(app, delivery);
	return { id, kind, delivery, values: { event, message, user: userOf(app, delivery) } };
}

function messageOf(app: AppState, delivery: DeliveryRecord): Values {
	if (delivery.liveActivity) return activityMessageOf(delivery, delivery.liveActivity);
	const body = app.messages.get(delivery.messageId)?.body ?? {};
	const template = app.templates.get(String(body.template_id))?.content;
	const content: Values = { ...template, ...body };
	const isEmail = delivery.channel === 'email';
	return {
		id: delivery.messageId,
		name: body.name,
		title: isEmail ? delivery.subject : content.headings,
		contents: isEmail ? undefined : delivery.text.slice(0, maxTextLength),
		template_id: body.template_id,
		url: content.url ? delivery.url : undefined,
		app_url: content.app_url,
		web_url: content.web_url,
	};
}

const activityMessageOf = (
	{ messageId, text }: DeliveryRecord,
	{ name, headings, event }: LiveActivityMessage,
): Values => ({
	id: messageId,
	name,
	title: headings,
	contents: text.slice(0, maxTextLength),
	live_activity_event_kind: event,
});

const activityDataOf = ({ liveActivity }: DeliveryRecord): Record<string, string> =>
	liveActivity ? { live_activity_id: liveActivity.id, live_activity_type: liveActivity.type } : {};

function userOf(app: AppState, { userId, subscriptionId }: DeliveryRecord): Values {
	const user: UserRecord | undefined = app.users.get(userId);
	if (!user) return {};
	const { tags, language } = user.properties;
	const subscription = user.subscriptions.find(({ id }) => id === subscriptionId);
	const token = subscription && { ...subscription, subscription_token: subscription.token };
	return { ...user.identity, tags, language, subscription: token };
}
