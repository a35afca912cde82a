import { z } from 'zod';
import { isTime, text, uuid } from './formats.mts';
import { param } from './errorMessages.mts';

const wholeNumber = (fallback: number) =>
	text((value) => /^\d+$/.test(value), 'must be a wholeNumber number')
		.transform(Number)
		.default(String(fallback));

const page = (max: number, message?: string) => ({
	limit: wholeNumber(max).refine((limit) => limit >= 1 && limit <= max, message),
	offset: wholeNumber(0),
});

const outcomeNames = z
	.string()
	.refine(
		(names) => names.split(',').every((name) => /\.(sum|count)$/.test(name)),
		'Add .sum or .count to every requested outcome id',
	);

const outcomes = {
	outcome_names: outcomeNames.optional(),
	'outcome_names[]': z.union([z.string(), z.array(z.string())]).optional(),
	outcome_time_range: z.enum(['1h', '1d', '1mo']).optional(),
	outcome_platforms: z.string().optional(),
	outcome_attribution: z.enum(['total', 'direct', 'influenced', 'unattributed']).optional(),
};

export const appOnly = z.strictObject({ app_id: z.string() });
export const messageView = z.strictObject({ app_id: z.string(), ...outcomes });
/** A time, or a token from an earlier page. */
const timeOrToken = text(
	(value) => isTime(value) || /^\d+(\/[0-9a-f-]+)?$/.test(Buffer.from(value, 'base64').toString()),
	'must be a time or a token from an earlier page',
);

export const messageList = z
	.strictObject({
		app_id: z.string(),
		...page(50),
		kind: z.enum(['0', '1', '3']).optional(),
		template_id: uuid.optional(),
		time_offset: timeOrToken.optional(),
	})
	.refine(
		({ offset, time_offset }) => offset === 0 || time_offset === undefined,
		param('offset', 'can not be combined with time_offset'),
	);
export const templateList = z.strictObject({
	app_id: z.string(),
	...page(50, 'Invalid limit, must be within 1 to 50'),
	channel: z
		.string()
		.refine((channel) => ['push', 'email', 'sms'].includes(channel), 'Invalid channel')
		.optional(),
});
export const segmentList = z.strictObject(page(300));
export const noQuery = z.strictObject({});
export const outcomeList = z
	.strictObject(outcomes)
	.refine(
		(query) => query.outcome_names !== undefined || query['outcome_names[]'] !== undefined,
		param('outcome_names', 'is required'),
	);
export const journeyList = z.strictObject({
	limit: page(50).limit,
	cursor: z.string().min(1).optional(),
});

export const inboxList = z.strictObject({ last_message_id: uuid.optional() });

/** One value, or several by repeating the name. */
const listOf = (value: z.ZodType<string>, max: number) =>
	z.union([value.transform((each) => [each]), z.array(value).max(max)]).optional();

const oldestLog = Date.parse('2026-02-18T00:00:00Z');
const maxAgeMs = 90 * 24 * 60 * 60 * 1000;
const within90Days = text(
	(value) => isTime(value) && Date.parse(value) >= Math.max(oldestLog, Date.now() - maxAgeMs),
	'must be an ISO 8601 time within the last 90 days',
);

export const auditLogList = z
	.strictObject({
		start_time: within90Days.optional(),
		end_time: text(isTime, 'must be an ISO 8601 time').optional(),
		cursor: z.string().min(1).optional(),
		// Values out of range are clamped.
		limit: wholeNumber(100).transform((limit) => Math.min(100, Math.max(1, limit))),
		app_ids: listOf(uuid, 10),
		actions: listOf(z.string(), 20),
		actor_ids: listOf(uuid, 10),
		actor_emails: listOf(z.string(), 10),
		target_types: listOf(z.string(), 10),
		target_ids: listOf(uuid, 10),
		ip_addresses: listOf(z.string(), 10),
	})
	.refine(
		({ start_time, cursor }) => start_time !== undefined || cursor !== undefined,
		param('start_time', 'is required'),
	)
	.refine(
		({ start_time, end_time }) =>
			!start_time || !end_time || Date.parse(end_time) > Date.parse(start_time),
		param('end_time', 'must be after start_time'),
	);
