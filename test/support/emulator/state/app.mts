import type {
	ActivityRecord,
	DeliveryRecord,
	EventRecord,
	ReactionRecord,
	MessageRecord,
	SegmentRecord,
	SubscriptionRecord,
	TemplateRecord,
	UserRecord,
} from '../records.mts';
import type { ApiResponse } from '../responses.mts';
import type { Recipient } from './audience.mts';
import { noConditions, type Conditions } from './conditions.mts';

/** A journey created in the dashboard; its steps aren't imitated. */
export interface JourneyRecord {
	id: string;
	name: string;
	description: string;
	state: 'draft' | 'scheduled' | 'processing' | 'active' | 'archived';
	schedule: { start_at: string } | null;
	created_at: string;
	updated_at: string;
	started_at: string | null;
	archived_at: string | null;
	/** Changes with every change. */
	concurrency_key: string;
}

/** A message in the inbox of one user. */
export interface InboxMessageRecord {
	id: string;
	created_at: string;
	is_read: boolean;
	is_deleted: boolean;
	is_opened: boolean;
	subject: string;
	body: string;
	img_url: string;
	data: string | null;
	expires_on: string | null;
}

/** The state of one app. The maps named `by…` are indexes over `users`. */
export interface AppState {
	readonly id: string;
	readonly key: string;
	name: string;
	/** The platform settings. */
	readonly settings: Record<string, unknown>;
	readonly createdAt: string;
	readonly users: Map<string, UserRecord>;
	readonly byAlias: Map<string, UserRecord>;
	readonly bySubscription: Map<string, UserRecord>;
	readonly byToken: Map<string, readonly SubscriptionRecord[]>;
	readonly messages: Map<string, MessageRecord>;
	/** The `messages` that are not due yet. */
	readonly scheduled: Set<MessageRecord>;
	/** The `messages` on their way, with the recipients that are left. */
	readonly sending: Map<MessageRecord, Recipient[]>;
	readonly conditions: Conditions;
	/** When `scheduled` was last checked, in Unix seconds. */
	lastCheckedAt: number;
	readonly deliveries: DeliveryRecord[];
	/** Attempts to reach a device that turned out to be unsubscribed. */
	readonly unreachable: DeliveryRecord[];
	/** Messages of Live Activities; they reach no phone's list of notifications. */
	readonly activityDeliveries: DeliveryRecord[];
	readonly reactions: ReactionRecord[];
	readonly events: EventRecord[];
	readonly templates: Map<string, TemplateRecord>;
	readonly segments: SegmentRecord[];
	/** Newest first. */
	readonly journeys: JourneyRecord[];
	/** By user, oldest first. */
	readonly inboxes: Map<UserRecord, InboxMessageRecord[]>;
	readonly activities: Map<string, ActivityRecord>;
	readonly idempotentResponses: Map<string, { response: ApiResponse; at: number }>;
	readonly eventKeys: Map<string, number>;
}

export function emptyApp(app: { id: string; key: string; name?: string }): AppState {
	return {
		id: app.id,
		key: app.key,
		name: app.name ?? 'Demo app',
		settings: {},
		createdAt: new Date().toISOString(),
		users: new Map(),
		byAlias: new Map(),
		bySubscription: new Map(),
		byToken: new Map(),
		messages: new Map(),
		scheduled: new Set(),
		sending: new Map(),
		conditions: noConditions(),
		lastCheckedAt: 0,
		deliveries: [],
		unreachable: [],
		activityDeliveries: [],
		reactions: [],
		events: [],
		templates: new Map(),
		segments: [],
		journeys: [],
		inboxes: new Map(),
		activities: new Map(),
		idempotentResponses: new Map(),
		eventKeys: new Map(),
	};
}
