import type { FilterEntry, Identity, Properties } from './records.mts';
import { demoSeed } from './demoData.mts';
import { emptyApp, type AppState, type JourneyRecord } from './state/app.mts';
import { createUser } from './state/users.mts';
import { addBuiltInSegments, addSegment } from './state/segments.mts';
import { addDuplicate, subscribe, type SubscriptionRequest } from './state/subscriptions.mts';
import { createJourney } from './state/journeys.mts';
import { addTemplate, type TemplateBody } from './state/templates.mts';
import { filters } from './schemas/filters.mts';

export interface UserSeed {
	identity: Identity;
	properties?: Partial<Properties>;
	subscriptions?: SubscriptionRequest[];
}

export interface TemplateSeed extends TemplateBody {
	/** A UUID; defaults to a random one. */
	id?: string;
}

export interface AppSeed {
	id: string;
	key: string;
	name?: string;
	segments?: { name: string; filters?: unknown[] }[];
	users?: UserSeed[];
	templates?: TemplateSeed[];
	/** Newest first. */
	journeys?: Array<Pick<JourneyRecord, 'name'> & Partial<JourneyRecord>>;
	/** Further subscriptions with a type and token that another one has, each of an anonymous user. */
	duplicates?: SubscriptionRequest[];
}

export const defaultSeeds: AppSeed[] = [demoSeed];

/** A new app with the data of the seed and OneSignal's built-in segments. */
export function appFromSeed(seed: AppSeed): AppState {
	const app = emptyApp(seed);
	addBuiltInSegments(app);
	for (const { name, filters: entries = [] } of seed.segments ?? []) {
		addSegment(app, { name, filters: parse(entries) });
	}
	for (const { identity, properties, subscriptions = [] } of structuredClone(seed.users ?? [])) {
		const user = createUser(app, identity, properties);
		for (const subscription of subscriptions) subscribe(app, user, subscription);
	}
	for (const { id, ...template } of structuredClone(seed.templates ?? [])) {
		addTemplate(app, template as TemplateBody, id);
	}
	app.journeys.push(...(seed.journeys ?? []).map(createJourney));
	for (const duplicate of structuredClone(seed.duplicates ?? [])) addDuplicate(app, duplicate);
	return app;
}

const parse = (entries: unknown[]): FilterEntry[] =>
	entries.length === 0 ? [] : filters.parse(entries);
