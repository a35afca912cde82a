import type { ActivityRecord, ReactionRecord } from './reactions.mts';
import type { LimitCounts } from './limits/limits.mts';
import type { Conditions } from './state/conditions.mts';

export type { ActivityRecord, ReactionRecord } from './reactions.mts';
export type { KeyKind, RecordedRequest } from './recordedRequest.mts';

export const subscriptionTypes = [
	'Email',
	'SMS',
	'iOSPush',
	'AndroidPush',
	'HuaweiPush',
	'FireOSPush',
	'WindowsPush',
	'macOSPush',
	'ChromeExtensionPush',
	'ChromePush',
	'SafariLegacyPush',
	'FirefoxPush',
	'SafariPush',
] as const;

export type SubscriptionType = (typeof subscriptionTypes)[number];
export type Channel = 'push' | 'email' | 'sms';
export type Identity = Record<string, string>;

export interface SubscriptionRecord {
	id: string;
	app_id: string;
	type: SubscriptionType;
	token: string;
	enabled: boolean;
	/** 1 or higher: subscribed; any other value: the reason why not. */
	notification_types: number;
	session_time: number;
	session_count: number;
	sdk: string;
	device_model: string;
	device_os: string;
	rooted: boolean;
	test_type: number | null;
	app_version: string;
	net_type: number | null;
	carrier: string;
	web_auth: string;
	web_p256: string;
}

export interface Properties {
	tags: Record<string, string>;
	language: string;
	timezone_id?: string;
	country?: string;
	lat?: number;
	long?: number;
	first_active: number;
	last_active: number;
	test_user_name?: string;
	amount_spent?: number;
	purchases?: Purchase[];
}

export interface Purchase {
	sku: string;
	iso?: string;
	amount: string;
	count: number;
}

/** One user, in the format of OneSignal's "View user" response. */
export interface UserRecord {
	identity: Identity;
	properties: Properties;
	subscriptions: SubscriptionRecord[];
}

export interface MessageRecord {
	id: string;
	channel: Channel;
	/** The request as it was accepted. */
	body: Record<string, unknown>;
	idempotency_key: string | null;
	/** Unix seconds, as in OneSignal's responses. */
	queued_at: number;
	send_after: number;
	completed_at: number | null;
	canceled: boolean;
	successful: number;
	successfulByType: Partial<Record<SubscriptionType, number>>;
	failed: number;
	/** Recipients left out by the frequency cap. */
	capped: number;
}

export interface DeliveryRecord {
	messageId: string;
	channel: Channel;
	userId: string;
	external_id: string | null;
	subscriptionId: string;
	subscriptionType: SubscriptionType;
	token: string;
	title: string;
	text: string;
	subject: string;
	html: string;
	url: string;
	/** Only on messages of a Live Activity. */
	liveActivity?: LiveActivityMessage;
	/** Whether it was handed over without a confirmation that it arrived. */
	isUnconfirmed?: true;
	/** ISO 8601. */
	at: string;
}

export interface LiveActivityMessage {
	id: string;
	type: string;
	event: 'start' | 'update' | 'end';
	/** The message's internal name. */
	name: string;
	headings?: Record<string, string>;
}

export interface EventRecord {
	name: string;
	userId: string;
	external_id: string | null;
	properties: Record<string, unknown>;
	idempotency_key: string | null;
	timestamp: string;
	at: string;
}

export interface TemplateRecord {
	id: string;
	name: string;
	channel: Channel;
	created_at: string;
	updated_at: string;
	content: Record<string, unknown>;
}

export interface SegmentRecord {
	id: string;
	name: string;
	description: string;
	source: 'default' | 'custom';
	created_at: string;
	updated_at: string;
	is_active: boolean;
	filters: FilterEntry[];
}

export interface FilterCondition {
	field: string;
	relation?: string;
	key?: string;
	value?: string;
	hours_ago?: string;
	radius?: string;
	lat?: string;
	long?: string;
}
export type FilterEntry = FilterCondition | { operator: 'AND' | 'OR' };

export interface Phone {
	/** Missing as long as no one has logged in. */
	external_id?: string;
	model?: string;
	tags?: Record<string, string>;
}

/** Everything the emulator knows about one app. Always current, even after a reset. */
export interface AppView {
	readonly id: string;
	readonly name: string;
	readonly users: UserRecord[];
	/** Users without an External ID that have aliases or no subscriptions left. */
	readonly orphans: UserRecord[];
	readonly messages: MessageRecord[];
	readonly deliveries: DeliveryRecord[];
	/** Clicks, opens, bounces … in order of arrival. */
	readonly reactions: ReactionRecord[];
	readonly events: EventRecord[];
	readonly activities: ActivityRecord[];
	readonly templates: TemplateRecord[];
	readonly segments: SegmentRecord[];
	/** Number of requests that each rate limit rejected. */
	readonly rejections: LimitCounts;
	/** What the OneSignal SDK in a mobile app does: log the user in, subscribe to push and add tags. */
	installOnPhone(phone: Phone): SubscriptionRecord;
	/** What keeps messages from arriving, to be changed by a test. */
	conditions(): Conditions;
	/** Sends what stayed on its way to the recipients that are left. */
	resumeSending(): void;
}
