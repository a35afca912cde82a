import { z } from 'zod';
import { eventKinds } from './eventKinds.mts';

/** OneSignal requires a public URL; the emulator only sends to this computer. */
const loopbackUrl = z
	.string()
	.url()
	.refine(
		(url) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname),
		'url must point to this computer',
	);

/** Headers that OneSignal sets itself. */
const reservedHeader =
	/^(content-length|referer|host|metadata-flavor|x-google-metadata-request|x-onesignal.*)$/i;

const kind = z.enum(eventKinds as [string, ...string[]]);

export const eventStreamSchema = z.strictObject({
	app_id: z.string(),
	url: loopbackUrl,
	headers: z
		.record(z.string())
		.refine((headers) => !Object.keys(headers).some((name) => reservedHeader.test(name)), {
			message: 'headers must not include headers that OneSignal sets itself',
		})
		.default({}),
	body: z.string().min(1),
	events: z.array(kind).nonempty().optional(),
	message_ids: z.array(z.string()).optional(),
	template_ids: z.array(z.string()).optional(),
});

/** The dashboard's form for an event stream. */
export type EventStreamSettings = z.input<typeof eventStreamSchema>;

export const deliveryBehaviorSchema = z.strictObject({
	seed: z.number().int().optional(),
	duplicateRate: z.number().min(0).max(1).optional(),
	reorderWindow: z.number().int().min(1).optional(),
	concurrency: z.number().int().min(1).max(256).optional(),
	timeoutMs: z.number().int().min(1).optional(),
	retryDelaysMs: z.array(z.number().min(0)).optional(),
});

export const reactionSchema = z.strictObject({
	app_id: z.string(),
	message_id: z.string(),
	subscription_id: z.string(),
	kind,
	isLate: z.boolean().optional(),
	data: z.record(z.string()).optional(),
});
