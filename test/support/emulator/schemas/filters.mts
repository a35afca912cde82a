import { z } from 'zod';
import type { FilterEntry } from '../records.mts';
import { text } from './formats.mts';
import { param, words } from './errorMessages.mts';

const numeric = text(
	(value) => value.trim() !== '' && !Number.isNaN(Number(value)),
	'must be numeric',
);
const mostListed = 20;

const compared = <Field extends string, Relation extends string>(
	field: Field,
	relations: readonly [Relation, ...Relation[]],
	value: z.ZodTypeAny,
) => z.strictObject({ field: z.literal(field), relation: z.enum(relations), value });

const session = <Field extends string>(field: Field) =>
	z.strictObject({
		field: z.literal(field),
		relation: z.enum(['>', '<']),
		hours_ago: numeric,
	});

const tag = z.strictObject({
	field: z.literal('tag'),
	key: z.string().min(1),
	relation: z.enum([
		'>',
		'<',
		'=',
		'!=',
		'exists',
		'not_exists',
		'in_array',
		'not_in_array',
		'time_elapsed_gt',
		'time_elapsed_lt',
	]),
	value: z.string().optional(),
});

const location = z.strictObject({
	field: z.literal('location'),
	radius: numeric,
	lat: numeric,
	long: numeric,
});

const equality = ['=', '!='] as const;
const comparison = ['>', '<', '=', '!='] as const;

const conditions = z.discriminatedUnion('field', [
	tag,
	location,
	session('last_session'),
	session('first_session'),
	compared('session_count', comparison, numeric),
	compared('session_time', ['>', '<'], numeric),
	compared('app_version', comparison, z.string()),
	compared('language', equality, z.string()),
	z.strictObject({
		field: z.literal('country'),
		relation: z.enum([...equality, 'exists', 'not_exists']),
		value: z.string().optional(),
	}),
]);

const operator = z.strictObject({ operator: z.enum(['AND', 'OR']) });
const isOperator = (entry: unknown): boolean =>
	typeof entry === 'object' && entry !== null && 'operator' in entry;

/** Conditions and operators; an operator has to stand between two conditions. */
export const filters = z
	.array(z.unknown())
	.min(1)
	.max(200)
	.superRefine((entries, ctx) => {
		entries.forEach((entry, index) => {
			const path = [...ctx.path, index];
			const schema = isOperator(entry) ? operator : conditions;
			const { error } = schema.safeParse(entry, { path, errorMap: words });
			for (const issue of error?.issues ?? []) {
				ctx.addIssue({ ...issue, path: issue.path.slice(ctx.path.length) });
			}
			const complaint = misplaced(entries, index) ?? valueComplaint(entry);
			if (complaint) ctx.addIssue({ code: 'custom', message: param(path, complaint) });
		});
	})
	.transform((entries) => entries as FilterEntry[]);

function misplaced(entries: unknown[], index: number): string | undefined {
	if (!isOperator(entries[index])) return undefined;
	const isBetween = index > 0 && index < entries.length - 1 && !isOperator(entries[index - 1]);
	return isBetween ? undefined : 'must be an operator between two conditions';
}

function valueComplaint(entry: unknown): string | undefined {
	const { field, relation, value } = (entry ?? {}) as Record<string, unknown>;
	if (field !== 'tag' && field !== 'country') return undefined;
	const asksExistence = relation === 'exists' || relation === 'not_exists';
	if (asksExistence && value !== undefined) return `must have no value with ${String(relation)}`;
	if (!asksExistence && value === undefined) return 'must have a value';
	const isList = relation === 'in_array' || relation === 'not_in_array';
	const isLong = isList && typeof value === 'string' && value.split(',').length > mostListed;
	return isLong ? `must not list over ${mostListed} values` : undefined;
}
