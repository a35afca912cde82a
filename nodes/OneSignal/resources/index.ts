import type { Resource } from '../properties/operation';
import { alias } from './alias';
import { analytics } from './analytics';
import { api } from './api';
import { app } from './app';
import { auditLog } from './auditLog';
import { customEvent } from './customEvent';
import { exportResource } from './export';
import { inbox } from './inbox';
import { journey } from './journey';
import { liveActivity } from './liveActivity';
import { message } from './message';
import { segment } from './segment';
import { subscription } from './subscription';
import { template } from './template';
import { user } from './user';

/** Every resource of the node; the first one is the default. */
export const resources: Resource[] = [
	message,
	user,
	alias,
	subscription,
	customEvent,
	template,
	segment,
	liveActivity,
	journey,
	inbox,
	exportResource,
	analytics,
	app,
	auditLog,
	api,
];
