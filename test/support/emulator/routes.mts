import { aliases } from './resources/aliases.mts';
import { apps } from './resources/apps.mts';
import { customEvents } from './resources/customEvents.mts';
import { notifications } from './resources/notifications.mts';
import { segments } from './resources/segments.mts';
import { templates } from './resources/templates.mts';
import { users } from './resources/users.mts';
import type { Route } from './route.mts';

export const routes: Route[] = [
	...notifications,
	...users,
	...aliases,
	...customEvents,
	...templates,
	...segments,
	...apps,
];
