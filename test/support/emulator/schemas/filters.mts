import { z } from 'zod';
import type { FilterEntry } from '../records.mts';
import { text } from './formats.mts';
import { errorMap, param } from './errorMessages.mts';

const numeric = text(
	(value) => value.trim() !== '' && !Number.isNaN(Number(value)),
	'must be numeric',
);
const maxListed = 20;

const comparisonFilter = <Field extends string, Relation extends string>(
	field: Field,
	relations: readonly [Relation, ...Relation[]],
	value: z.ZodTypeAny,
) => z.strictObject({ field: z.literal(field), relation: z.enum(relations), value });

const sessionFilter = <Field extends string>(field: Field) =>
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
	sessionFilter('last_session'),
	sessionFilter('first_session'),
	comparisonFilter('session_count', comparison, numeric),
	comparisonFilter('session_time', ['>', '<'], numeric),
	comparisonFilter('app_version', comparison, z.string()),
	comparisonFilter('language', equality, z.string()),
	z.strictObject({
		field: z.literal('country'),
		relation: z.enum([...equality, 'exists', 'not_exists']),
		value: z.string().optional(),
	}),
]);

const operator = z.strictObject({ operator: z.enum(['AND', 'OR']) });
const isOperator = (entry: unknown): boolean =>
	typeof entry === 'object' && entry !== null && 'operator' in entry;

/** Conditions and operators; an operator must be between two conditions. */
export const filters = z
	.array(z.unknown())
	.min(1)
	.max(200)
	.superRefine((entries, ctx) => {
		entries.forEach((entry, index) => {
			const path = [...ctx.path, index];
			const schema = isOperator(entry) ? operator : conditions;
			const { error } = schema.safeParse(entry, { path, errorMap });
			for (const issue of error?.issues ?? []) {
				ctx.addIssue({ ...issue, path: issue.path.slice(ctx.path.length) });
			}
			const message = operatorError(entries, index) ?? valueError(entry);
			if (message) ctx.addIssue({ code: 'custom', message: param(path, message) });
		});
	})
	.transform((entries) => entries as FilterEntry[]);

function operatorError(entries: unknown[], index: number): string | undefined {
	if (!isOperator(entries[index])) return undefined;
	const isBetween = index > 0 && index < entries.length - 1 && !isOperator(entries[index - 1]);
	return isBetween ? undefined : 'must be an operator between two conditions';
}

function valueError(entry: unknown): string | undefined {
	const { field, relation, value } = (entry ?? {}) as Record<string, unknown>;
	if (field !== 'tag' && field !== 'country') return undefined;
	const checksExistence = relation === 'exists' || relation === 'not_exists';
	if (checksExistence && value !== undefined) return `must have no value with ${String(relation)}`;
	if (!checksExistence && value === undefined) return 'must have a value';
	const isList = relation === 'in_array' || relation === 'not_in_array';
	const isLong = isList && typeof value === 'string' && value.split(',').length > maxListed;
	return isLong ? `must not list over ${maxListed} values` : undefined;
}
