import { z } from 'zod';
import { param } from './errorMessages.mts';
import { isTime, text } from './formats.mts';

const leastAheadMs = 5 * 60 * 1000;

const startTime = text(
	(value) => isTime(value) && Date.parse(value) >= Date.now() + leastAheadMs,
	'must be an ISO 8601 time at least 5 minutes from now',
);

const schedule = z.strictObject({ start_at: startTime });
const texts = {
	name: z.string().min(1).max(300).optional(),
	description: z.string().max(1024).nullable().optional(),
	schedule: schedule.nullable().optional(),
};

/** The fields of a change that the emulator imitates: not the audience, nor the steps. */
export const journeyChange = z
	.strictObject({
		...texts,
		state: z.enum(['draft', 'scheduled', 'active', 'archived']).optional(),
		concurrency_key: z.string().optional(),
	})
	.refine((change) => Object.keys(change).length > 0, param('body', 'must not be empty'));

/** Fields beside `overrides` are ignored; what the server controls is rejected in it. */
export const journeyDuplication = z
	.object({ overrides: z.strictObject(texts).optional() })
	.optional();
