import { z } from 'zod';
import { kinds } from './eventKinds.mts';

/** OneSignal wants an address that the internet can reach; here nothing may leave the computer. */
const loopback = z
	.string()
	.url()
	.refine(
		(url) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname),
		'url must lead to this computer',
	);

/** Headers that OneSignal sets itself. */
const taken =
	/^(content-length|referer|host|metadata-flavor|x-google-metadata-request|x-onesignal.*)$/i;

const kind = z.enum(kinds as [string, ...string[]]);

export const streamWish = z.strictObject({
	app_id: z.string(),
	url: loopback,
	headers: z
		.record(z.string())
		.refine((headers) => !Object.keys(headers).some((name) => taken.test(name)), {
			message: 'headers must not have names that OneSignal sets itself',
		})
		.default({}),
	body: z.string().min(1),
	events: z.array(kind).nonempty().optional(),
	message_ids: z.array(z.string()).optional(),
	template_ids: z.array(z.string()).optional(),
});

/** An event stream as a person fills in the form. */
export type StreamWish = z.input<typeof streamWish>;

export const mannersWish = z.strictObject({
	seed: z.number().int().optional(),
	repeats: z.number().min(0).max(1).optional(),
	disorder: z.number().int().min(1).optional(),
	atOnce: z.number().int().min(1).max(256).optional(),
	patience: z.number().int().min(1).optional(),
	delays: z.array(z.number().min(0)).optional(),
});

export const happeningWish = z.strictObject({
	app_id: z.string(),
	message_id: z.string(),
	subscription_id: z.string(),
	kind,
	isLate: z.boolean().optional(),
	data: z.record(z.string()).optional(),
});
