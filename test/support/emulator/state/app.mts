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

/** A journey created in the dashboard. */
export interface JourneyRecord {
	id: string;
	name: string;
	state: 'draft' | 'scheduled' | 'active' | 'archived';
	created_at: string;
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
		activities: new Map(),
		idempotentResponses: new Map(),
		eventKeys: new Map(),
	};
}
