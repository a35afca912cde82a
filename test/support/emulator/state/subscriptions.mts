import { createHash, randomUUID } from 'node:crypto';
import type {
	Channel,
	Phone,
	SubscriptionRecord,
	SubscriptionType,
	UserRecord,
} from '../records.mts';
import type { AppState } from './app.mts';
import { attach, createUser, findUser } from './users.mts';
import { unixSeconds } from './time.mts';
import { findByToken } from './tokenIndex.mts';

export interface SubscriptionRequest extends Partial<Omit<SubscriptionRecord, 'id' | 'app_id'>> {
	type: SubscriptionType;
	token: string;
}

const subscribed = 1;
const disabledByRest = -31;

export const isSubscribed = ({ enabled, notification_types }: SubscriptionRecord): boolean =>
	enabled && notification_types >= subscribed;

export function channelOf(type: SubscriptionType): Channel {
	if (type === 'Email') return 'email';
	return type === 'SMS' ? 'sms' : 'push';
}

/** Type and token are unique in an app: an existing pair moves to the user, a new one is created. */
export function subscribe(
	app: AppState,
	user: UserRecord,
	request: SubscriptionRequest,
): SubscriptionRecord {
	const existing = findByToken(app, request);
	const subscription = existing ?? newSubscription(app, request);
	attach(app, user, subscription);
	updateSubscription(subscription, request);
	return subscription;
}

/** A second subscription with the type and token of another, which the API itself never creates. */
export function addDuplicate(app: AppState, request: SubscriptionRequest): SubscriptionRecord {
	const subscription = newSubscription(app, request);
	attach(app, createUser(app, {}), subscription);
	updateSubscription(subscription, request);
	return subscription;
}

export function updateSubscription(
	subscription: SubscriptionRecord,
	request: Partial<SubscriptionRequest>,
): void {
	const { enabled, notification_types: status } = request;
	const wasSubscribed = isSubscribed(subscription);
	Object.assign(subscription, request);
	if (enabled !== undefined && status === undefined) {
		subscription.notification_types = enabled ? subscribed : disabledByRest;
	}
	if (status !== undefined && enabled === undefined) subscription.enabled = status >= subscribed;
	if (isSubscribed(subscription)) unsubscribeTimes.delete(subscription);
	else if (wasSubscribed) unsubscribeTimes.set(subscription, unixSeconds(Date.now()));
}

/** Since when subscriptions are unsubscribed. Only an export of subscriptions includes it. */
const unsubscribeTimes = new WeakMap<SubscriptionRecord, number>();

export const unsubscribedAt = (subscription: SubscriptionRecord): number | undefined =>
	unsubscribeTimes.get(subscription);

function newSubscription(app: AppState, { type, token }: SubscriptionRequest): SubscriptionRecord {
	return {
		id: randomUUID(),
		app_id: app.id,
		type,
		token,
		enabled: true,
		notification_types: subscribed,
		session_time: 0,
		session_count: 0,
		sdk: '',
		device_model: '',
		device_os: '',
		rooted: false,
		test_type: null,
		app_version: '',
		net_type: null,
		carrier: '',
		web_auth: '',
		web_p256: '',
	};
}

/** An unknown address in a message becomes a subscription of a new anonymous user. */
export function subscribeUnknownAddress(
	app: AppState,
	type: 'Email' | 'SMS',
	token: string,
): SubscriptionRecord {
	const existing = findByToken(app, { type, token });
	return existing ?? subscribe(app, createUser(app, {}), { type, token });
}

/** What the OneSignal SDK does in a mobile app: log the user in, subscribe to push and add tags. */
export function installOnPhone(
	app: AppState,
	{ external_id: externalId, model = 'Pixel 9', tags = {} }: Phone,
): SubscriptionRecord {
	const user =
		externalId === undefined
			? createUser(app, {})
			: (findUser(app, 'external_id', externalId) ?? createUser(app, { external_id: externalId }));
	const isApple = /^i(phone|pad)/i.test(model);
	user.properties.last_active = unixSeconds(Date.now());
	Object.assign(user.properties.tags, tags);
	const phone = subscribe(app, user, {
		type: isApple ? 'iOSPush' : 'AndroidPush',
		token: createHash('sha256').update(`${app.id}\n${externalId}\n${model}`).digest('hex'),
		device_model: model,
		device_os: isApple ? '18.5' : '15',
		sdk: '5.2.0',
		app_version: '1.0.0',
	});
	phone.session_count += 1;
	return phone;
}
