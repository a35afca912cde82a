import { z } from 'zod';

/** Null means unlimited. */
const requestsPerSecond = z
	.number()
	.int()
	.min(0)
	.nullable()
	.transform((limit) => limit ?? Infinity)
	.optional();

/** Rate limits over HTTP; null turns them off. */
export const limitsSchema = z
	.strictObject({
		messages: requestsPerSecond,
		events: requestsPerSecond,
		userWrites: requestsPerSecond,
		perUser: requestsPerSecond,
		views: requestsPerSecond,
		window: z.enum(['fixed', 'sliding']).optional(),
	})
	.nullable();
