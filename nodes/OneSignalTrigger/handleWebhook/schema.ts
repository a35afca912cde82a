import { z } from 'zod';

import { isJsonObject } from './safeJson';
import { readJson } from './lenientJson';

/*
 * Uses only what zod 3.25 and zod 4 share: n8n provides its own copy. Fields that a template has in
 * addition are let through; a value that no event of OneSignal can have makes the whole body `raw`.
 */

/** Text, also if the template left out the quotes or the value. Spaces around an ID are part of it. */
const text = z
	.union([z.string(), z.number(), z.boolean(), z.null()])
	.transform((value) => {
		const exact = String(value ?? '');
		return exact.trim() ? exact : '';
	})
	.optional();

/** Unix seconds, also as text; what isn't a number stays as it is. */
const seconds = z
	.union([z.string(), z.number(), z.null()])
	.transform((value) => {
		const number = Number(value);
		return String(value ?? '').trim() && Number.isFinite(number) ? number : value;
	})
	.optional();

/** OneSignal puts an object into a template as text, in single quotes. */
const object = z.unknown().transform((value) => {
	const trimmed = typeof value === 'string' ? value.trim() : '';
	if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return value;
	return readJson(trimmed) ?? value;
});

const details = object.transform((value) => {
	if (isJsonObject(value)) return value;
	return value ? { value } : {};
});

export const event = z
	.object({
		kind: text,
		id: text,
		timestamp: seconds,
		datetime: text,
		app_id: text,
		subscription_device_type: text,
		subscription_id: text,
		onesignal_id: text,
		external_id: text,
		data: details.optional(),
	})
	.passthrough();

export const message = z
	.object({
		id: text,
		name: text,
		template_id: text,
		live_activity_event_kind: text,
		title: object.optional(),
		contents: object.optional(),
		url: text,
		app_url: text,
		web_url: text,
	})
	.passthrough();

export const user = z
	.object({ external_id: text, onesignal_id: text, language: text, tags: object.optional() })
	.passthrough();
