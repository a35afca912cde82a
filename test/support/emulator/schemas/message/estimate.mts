import { z } from 'zod';
import { filters } from '../filters.mts';

/** Segments, and criteria that narrow them down. */
export const estimate = z.strictObject({
	app_id: z.string(),
	included_segments: z.array(z.string()).min(1),
	excluded_segments: z.array(z.string()).optional(),
	filters: filters.optional(),
	include_aliases: z.record(z.array(z.string())).optional(),
	target_channel: z.enum(['push', 'email', 'sms']).optional(),
});
