import type {
	ActivityRecord,
	DeliveryRecord,
	EventRecord,
	HappeningRecord,
	MessageRecord,
	SegmentRecord,
	SubscriptionRecord,
	TemplateRecord,
	UserRecord,
} from '../records.mts';
import type { Answer } from '../responses.mts';

/** A journey that somebody has drawn in the dashboard. */
export interface JourneyRecord {
	id: string;
	name: string;
	state: 'draft' | 'scheduled' | 'active' | 'archived';
	created_at: string;
}

/** The memory of one app. The maps named `by…` are indexes over `users`. */
export interface AppState {
	readonly id: string;
	readonly key: string;
	name: string;
	/** What its owner has set up for the platforms. */
	readonly settings: Record<string, unknown>;
	readonly createdAt: string;
	readonly users: Map<string, UserRecord>;
	readonly byAlias: Map<string, UserRecord>;
	readonly bySubscription: Map<string, UserRecord>;
	readonly byToken: Map<string, SubscriptionRecord>;
	readonly messages: Map<string, MessageRecord>;
	/** Those of `messages` whose time has not come. */
	readonly scheduled: Set<MessageRecord>;
	/** The second, since 1970, that `scheduled` was last looked through in. */
	lookedAt: number;
	readonly deliveries: DeliveryRecord[];
	readonly happenings: HappeningRecord[];
	readonly events: EventRecord[];
	readonly templates: Map<string, TemplateRecord>;
	readonly segments: SegmentRecord[];
	/** The newest first. */
	readonly journeys: JourneyRecord[];
	readonly activities: Map<string, ActivityRecord>;
	readonly answered: Map<string, { answer: Answer; at: number }>;
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
		lookedAt: 0,
		deliveries: [],
		happenings: [],
		events: [],
		templates: new Map(),
		segments: [],
		journeys: [],
		activities: new Map(),
		answered: new Map(),
		eventKeys: new Map(),
	};
}
