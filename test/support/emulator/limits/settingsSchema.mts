import { z } from 'zod';

/** Requests per second; null is no limit. */
const figure = z
	.number()
	.int()
	.min(0)
	.nullable()
	.transform((most) => most ?? Infinity)
	.optional();

/** Limits as other processes ask for them; null is none at all. */
export const limitsWish = z
	.strictObject({
		messages: figure,
		events: figure,
		userWrites: figure,
		perUser: figure,
		views: figure,
		window: z.enum(['fixed', 'sliding']).optional(),
	})
	.nullable();
