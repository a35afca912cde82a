import type {
	DeliveryRecord,
	EventRecord,
	MessageRecord,
	SegmentRecord,
	SubscriptionRecord,
	TemplateRecord,
	UserRecord,
} from '../records.mts';
import type { Answer } from '../answers.mts';

/** The memory of one app. The maps named `by…` are indexes over `users`. */
export interface AppState {
	readonly id: string;
	readonly key: string;
	readonly name: string;
	readonly createdAt: string;
	readonly users: Map<string, UserRecord>;
	readonly byAlias: Map<string, UserRecord>;
	readonly bySubscription: Map<string, UserRecord>;
	readonly byToken: Map<string, SubscriptionRecord>;
	readonly messages: Map<string, MessageRecord>;
	/** Those of `messages` whose time has not come. */
	readonly scheduled: Set<MessageRecord>;
	readonly deliveries: DeliveryRecord[];
	readonly events: EventRecord[];
	readonly templates: Map<string, TemplateRecord>;
	readonly segments: SegmentRecord[];
	readonly answered: Map<string, { answer: Answer; at: number }>;
	readonly eventKeys: Map<string, number>;
}

export function emptyApp(app: { id: string; key: string; name?: string }): AppState {
	return {
		id: app.id,
		key: app.key,
		name: app.name ?? 'Demo app',
		createdAt: new Date().toISOString(),
		users: new Map(),
		byAlias: new Map(),
		bySubscription: new Map(),
		byToken: new Map(),
		messages: new Map(),
		scheduled: new Set(),
		deliveries: [],
		events: [],
		templates: new Map(),
		segments: [],
		answered: new Map(),
		eventKeys: new Map(),
	};
}
