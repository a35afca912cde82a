import { z } from 'zod';
import { languageMap, name, uuid } from './formats.mts';
import { checkTargeting, targeting } from './message/targeting.mts';
import { param } from './errorMessages.mts';

const {
	target_channel: _push,
	email_to: _email,
	include_phone_numbers: _sms,
	...people
} = targeting;
const filled = z.record(z.unknown()).refine((map) => Object.keys(map).length > 0);

const anyEvent = {
	name,
	event_updates: filled,
	stale_date: z.number().int().optional(),
	priority: z.literal(5).or(z.literal(10)).optional(),
	ios_sound: z.string().optional(),
	ios_relevance_score: z.number().min(0).max(1).optional(),
};

export const activityStart = z
	.strictObject({
		...anyEvent,
		...people,
		event: z.literal('start'),
		activity_id: z.string().min(1),
		event_attributes: filled,
		contents: languageMap,
		headings: languageMap,
		idempotency_key: uuid.optional(),
	})
	.superRefine((body, ctx) => checkTargeting({ ...body, target_channel: 'push' }, ctx));

export const activityChange = z
	.strictObject({
		...anyEvent,
		event: z.enum(['update', 'end']),
		contents: languageMap.optional(),
		headings: languageMap.optional(),
		dismissal_date: z.number().int().optional(),
	})
	.refine(
		({ event, dismissal_date }) => event === 'end' || dismissal_date === undefined,
		param('dismissal_date', 'can only be used with event end'),
	);
