import { z } from 'zod';

import { isJsonObject } from './safeJson';
import { readJson } from './lenientJson';

/*
 * The part of zod that its versions 3.25 and 4 share: n8n gives us its own copy. What a template may
 * have besides is let through; what cannot be an event of OneSignal makes the whole body `raw`.
 */

/** Text, also where the template left the quotes out, or the value. */
const text = z
	.union([z.string(), z.number(), z.boolean(), z.null()])
	.transform((value) => String(value ?? '').trim())
	.optional();

/** Unix seconds, also as text; what is no number stays as it is. */
const seconds = z
	.union([z.string(), z.number(), z.null()])
	.transform((value) => {
		const number = Number(value);
		return String(value ?? '').trim() && Number.isFinite(number) ? number : value;
	})
	.optional();

/** OneSignal renders an object into a template as text, in single quotes. */
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
		title: object.optional(),
		contents: object.optional(),
		url: text,
	})
	.passthrough();

export const user = z
	.object({ external_id: text, onesignal_id: text, language: text, tags: object.optional() })
	.passthrough();
