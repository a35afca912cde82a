import type { IDataObject } from 'n8n-workflow';

import type { StreamEvent } from './shape';

/**
 * The ten things people ask for first, always present, blank ones as `null`. What a person added to
 * the template comes along.
 */
export function simplify({ event, message, user, ...added }: StreamEvent): IDataObject {
	const data = event.data as IDataObject | undefined;
	const simple = {
		kind: event.kind,
		external_id: event.external_id || user.external_id,
		message_id: message.id,
		message_name: message.name,
		template_id: message.template_id,
		url: message.url,
		failure_reason: data?.failure_reason,
		subscription_id: event.subscription_id,
		datetime: event.datetime || isoOf(event.timestamp),
		event_id: event.id,
	};
	const blanks = Object.entries(simple).map(([key, value]) => [key, value || null]);
	return {
		...added,
		...(Object.keys(user).length > 0 ? { user } : {}),
		...(Object.fromEntries(blanks) as IDataObject),
	};
}

function isoOf(seconds: unknown): string | undefined {
	const date = typeof seconds === 'number' ? new Date(seconds * 1000) : undefined;
	return date && Number.isFinite(date.getTime()) ? date.toISOString() : undefined;
}
