import type { IDataObject } from 'n8n-workflow';

import { bodyTemplate } from '../bodyTemplate';
import { currentKind } from './eventKinds';
import { groupParts } from './groupParts';
import type { StreamEvent } from './parseEvents';
import { isJsonObject, type Json, type JsonObject } from './safeJson';

/** What the template of the panel asks for. */
const requested = groupParts(JSON.parse(bodyTemplate) as JsonObject);

/**
 * The ten fields people need most, always present, empty ones as `null`, and what was clicked or shown, if the
 * event says so. What a person added to the template is passed on where it was added, and isn't replaced by an
 * empty field.
 */
export function simplifyEvent({ event, message, user, ...added }: StreamEvent): IDataObject {
	const details = event.data as IDataObject | undefined;
	const simple = {
		kind: currentKind(String(event.kind ?? '')),
		externalId: event.external_id || user.external_id,
		messageId: message.id,
		messageName: message.name,
		templateId: message.template_id,
		url: message.url || message.app_url || message.web_url,
		failureReason: details?.failure_reason,
		subscriptionId: event.subscription_id,
		datetime: event.datetime || isoOf(event.timestamp),
		eventId: event.id,
	};
	const subject = {
		targetId: details?.target_id,
		targetName: details?.target_name,
		pageId: details?.page_id,
		pageName: details?.page_name,
		liveActivityId: details?.live_activity_id,
		liveActivityType: details?.live_activity_type,
	};
	const known = [
		...Object.entries(simple).filter(([key, value]) => value || !Object.hasOwn(added, key)),
		...Object.entries(subject).filter(([, value]) => value),
	].map(([key, value]) => [key, value || null]);
	const extra = extraFields({ ...requested } as JsonObject, { event, message, user } as JsonObject);
	return { ...added, ...extra, ...(Object.fromEntries(known) as IDataObject) };
}

/** What a body has in addition to what was requested, at the same place; parts without any are left out. */
function extraFields(wanted: JsonObject, received: JsonObject): JsonObject {
	const extra = Object.entries(received).flatMap(([key, value]): Array<[string, Json]> => {
		if (!Object.hasOwn(wanted, key)) return [[key, value]];
		const part = wanted[key];
		if (!isJsonObject(part) || !isJsonObject(value)) return [];
		const inside = extraFields(part, value);
		return Object.keys(inside).length > 0 ? [[key, inside]] : [];
	});
	return Object.fromEntries(extra);
}

function isoOf(seconds: unknown): string | undefined {
	const date = typeof seconds === 'number' ? new Date(seconds * 1000) : undefined;
	return date && Number.isFinite(date.getTime()) ? date.toISOString() : undefined;
}
