import { z } from 'zod';
import { text, uuid } from './shapes.mts';

const whole = (fallback: number) =>
	text((value) => /^\d+$/.test(value), 'must be a whole number')
		.transform(Number)
		.default(String(fallback));

const page = (most: number, message?: string) => ({
	limit: whole(most).refine((limit) => limit >= 1 && limit <= most, message),
	offset: whole(0),
});

const outcomes = {
	outcome_names: z.string().optional(),
	'outcome_names[]': z.string().optional(),
	outcome_time_range: z.enum(['1h', '1d', '1mo']).optional(),
	outcome_platforms: z.string().optional(),
	outcome_attribution: z.enum(['total', 'direct', 'influenced', 'unattributed']).optional(),
};

export const appOnly = z.strictObject({ app_id: z.string() });
export const messageView = z.strictObject({ app_id: z.string(), ...outcomes });
export const messageList = z.strictObject({
	app_id: z.string(),
	...page(50),
	kind: z.enum(['0', '1', '3']).optional(),
	template_id: uuid.optional(),
});
export const templateList = z.strictObject({
	app_id: z.string(),
	...page(50, 'Invalid limit, must be within 1 to 50'),
	channel: z
		.string()
		.refine((channel) => ['push', 'email', 'sms'].includes(channel), 'Invalid channel')
		.optional(),
});
export const segmentList = z.strictObject(page(300));
export const nothing = z.strictObject({});
