import type { IDataObject } from 'n8n-workflow';

import { bodyTemplate } from '../bodyTemplate';
import { isJsonObject, type Json, type JsonObject } from './safeJson';
import type { StreamEvent } from './parseEvents';

/** What the template asks for; what is known of the user is always somebody's addition. */
const asked: JsonObject = { ...(JSON.parse(bodyTemplate) as JsonObject), user: {} };

/**
 * The ten things people ask for first, always present, blank ones as `null`. What a person added to
 * the template comes along, where it was added; a blank never takes the place of it.
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
	const known = Object.entries(simple)
		.filter(([key, value]) => value || !Object.hasOwn(added, key))
		.map(([key, value]) => [key, value || null]);
	const further = besides(asked, { event, message, user } as JsonObject);
	return { ...added, ...further, ...(Object.fromEntries(known) as IDataObject) };
}

/** What came besides what was asked for, at the same place; parts with nothing of it are left out. */
function besides(wanted: JsonObject, came: JsonObject): JsonObject {
	const further = Object.entries(came).flatMap(([key, value]): Array<[string, Json]> => {
		if (!Object.hasOwn(wanted, key)) return [[key, value]];
		const part = wanted[key];
		if (!isJsonObject(part) || !isJsonObject(value)) return [];
		const inside = besides(part, value);
		return Object.keys(inside).length > 0 ? [[key, inside]] : [];
	});
	return Object.fromEntries(further);
}

function isoOf(seconds: unknown): string | undefined {
	const date = typeof seconds === 'number' ? new Date(seconds * 1000) : undefined;
	return date && Number.isFinite(date.getTime()) ? date.toISOString() : undefined;
}
