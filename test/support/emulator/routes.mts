import { aliases } from './resources/aliases.mts';
import { analytics } from './resources/analytics.mts';
import { apps } from './resources/apps.mts';
import { auditLogs } from './resources/auditLogs.mts';
import { customEvents } from './resources/customEvents.mts';
import { exportRoutes } from './resources/exports.mts';
import { inbox } from './resources/inbox.mts';
import { journeyChanges } from './resources/journeyChanges.mts';
import { journeys } from './resources/journeys.mts';
import { liveActivities } from './resources/liveActivities.mts';
import { messageActions } from './resources/messageActions.mts';
import { notifications } from './resources/notifications.mts';
import { segments } from './resources/segments.mts';
import { subscriptions } from './resources/subscriptions.mts';
import { templates } from './resources/templates.mts';
import { users } from './resources/users.mts';
import type { Route } from './route.mts';

export const routes: Route[] = [
	...notifications,
	...messageActions,
	...users,
	...aliases,
	...subscriptions,
	...customEvents,
	...templates,
	...segments,
	...liveActivities,
	...journeys,
	...journeyChanges,
	...inbox,
	...auditLogs,
	...analytics,
	...exportRoutes,
	...apps,
];
