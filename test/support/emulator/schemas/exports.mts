import { z } from 'zod';
import { email, text } from './formats.mts';

export const subscriptionsExport = z
	.strictObject({
		extra_fields: z
			.array(
				z.enum([
					'external_user_id',
					'onesignal_id',
					'location',
					'country',
					'rooted',
					'ip',
					'web_auth',
					'web_p256',
					'unsubscribed_at',
					'notification_types',
					'timezone_id',
				]),
			)
			.optional(),
		last_active_since: text((value) => /^\d+$/.test(value), 'must be a Unix time').optional(),
		segment_name: z.string().optional(),
		include_unsubscribed: z.boolean().optional(),
	})
	.default({});

export const history = z.strictObject({
	app_id: z.string(),
	events: z.enum(['sent', 'clicked']),
	email: email.optional(),
});
