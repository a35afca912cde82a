import { randomUUID } from 'node:crypto';
import type { Store } from '../store.mts';
import type { AppState } from './app.mts';

export interface AuditLogRecord {
	id: string;
	organization_id: string;
	app_id: string;
	action: string;
	occurred_at: string;
	version: number;
	actor: { type: string; id: string; name: string; email: string; metadata: object };
	targets: Array<{ type: string; id: string; name: string; metadata: object }>;
	context: { ip: string; user_agent: string; country: string; metadata: object };
	metadata: object;
}

/** All who have the organization's key. */
const actor = {
	type: 'service',
	id: '7d2f4b86-1c95-4e3a-8f60-9b2d5c71e4a8',
	name: 'Organization API Key',
	email: 'ada@example.com',
	metadata: {},
};

export function recordAuditLog(store: Store, action: string, app: AppState): void {
	store.auditLogs.push({
		id: randomUUID(),
		organization_id: store.organizationId,
		app_id: app.id,
		action,
		occurred_at: new Date().toISOString(),
		version: 1,
		actor,
		targets: [{ type: 'app', id: app.id, name: app.name, metadata: {} }],
		context: { ip: '127.0.0.1', user_agent: 'n8n', country: 'US', metadata: {} },
		metadata: {},
	});
}
