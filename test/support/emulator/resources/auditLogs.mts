import { ok } from '../responses.mts';
import { auditLogErrors as errorFormat } from '../errorFormats.mts';
import { route } from '../route.mts';
import { auditLogList } from '../schemas/queries.mts';
import type { AuditLogRecord } from '../state/auditLogs.mts';

interface Filters {
	start_time?: string;
	end_time?: string;
	app_ids?: string[];
	actions?: string[];
	actor_ids?: string[];
	actor_emails?: string[];
	target_types?: string[];
	target_ids?: string[];
	ip_addresses?: string[];
}

/** What a cursor stands for: the filters of the first page, and where the next one begins. */
const cursorFor = (filters: Filters, from: number): string =>
	Buffer.from(JSON.stringify({ filters, from })).toString('base64');

const positionOf = (cursor: string): { filters: Filters; from: number } =>
	JSON.parse(Buffer.from(cursor, 'base64').toString()) as { filters: Filters; from: number };

function isWanted(log: AuditLogRecord, filters: Filters): boolean {
	const at = Date.parse(log.occurred_at);
	const has = (wanted: string[] | undefined, values: string[]): boolean =>
		wanted === undefined || values.some((value) => wanted.includes(value));
	return (
		at >= Date.parse(filters.start_time ?? log.occurred_at) &&
		at <= Date.parse(filters.end_time ?? log.occurred_at) &&
		has(filters.app_ids, [log.app_id]) &&
		has(filters.actions, [log.action]) &&
		has(filters.actor_ids, [log.actor.id]) &&
		has(filters.actor_emails, [log.actor.email]) &&
		has(
			filters.target_types,
			log.targets.map(({ type }) => type),
		) &&
		has(
			filters.target_ids,
			log.targets.map(({ id }) => id),
		) &&
		has(filters.ip_addresses, [log.context.ip])
	);
}

const list = route({
	method: 'GET',
	path: '/organizations/{organization_id}/audit_logs',
	key: 'organization',
	appId: 'none',
	errorFormat,
	query: auditLogList,
	respond: ({ store, params, query: { cursor, limit, ...given } }) => {
		if (params.organization_id !== store.organizationId) return errorFormat.forbiddenKey;
		const { filters, from } = cursor ? positionOf(cursor) : { filters: given, from: 0 };
		const logs = store.auditLogs.filter((log) => isWanted(log, filters));
		const has_more = from + limit < logs.length;
		return ok({
			audit_logs: logs.slice(from, from + limit),
			has_more,
			...(has_more && { next_cursor: cursorFor(filters, from + limit) }),
		});
	},
});

export const auditLogs = [list];
