import { z } from 'zod';
import { missingTargeting } from '../../responses.mts';
import { filters } from '../filters.mts';
import { email, phone, uuid } from '../formats.mts';
import { param } from '../errorMessages.mts';

const maxRecipients = 20_000;
const listOf = <Item extends z.ZodTypeAny>(item: Item) =>
	z.array(item).max(maxRecipients).optional();

const aliases = z.record(z.array(z.string())).superRefine((map, ctx) => {
	if (Object.values(map).flat().length <= maxRecipients) return;
	ctx.addIssue({ code: 'custom', message: param(ctx.path, `must not be over ${maxRecipients}`) });
});

export const targeting = {
	include_aliases: aliases.optional(),
	include_subscription_ids: listOf(uuid),
	email_to: listOf(email),
	include_phone_numbers: listOf(phone),
	included_segments: z.array(z.string()).optional(),
	excluded_segments: z.array(z.string()).optional(),
	filters: filters.optional(),
	target_channel: z.enum(['push', 'email', 'sms']).optional(),
};

const methods = [
	'include_aliases',
	'include_subscription_ids',
	'email_to',
	'include_phone_numbers',
	'included_segments',
	'filters',
] as const;

/** Exactly one targeting method. */
export function checkTargeting(body: Record<string, unknown>, ctx: z.RefinementCtx): void {
	const addIssue = (message: string): void => ctx.addIssue({ code: 'custom', message });
	const used = methods.filter((method) => body[method] !== undefined);
	if (!used.some((method) => isNonEmpty(body[method]))) addIssue(missingTargeting);
	if (used.length > 1)
		addIssue(param(used[0], `can not be combined with ${used.slice(1).join(', ')}`));
	if (body.excluded_segments && !body.included_segments) {
		addIssue(param('excluded_segments', 'can only be used with included_segments'));
	}
	const needsChannel = body.include_aliases && !body.target_channel;
	if (needsChannel) addIssue(param('target_channel', 'is required with include_aliases'));
}

function isNonEmpty(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > 0;
	return typeof value === 'object' && value !== null && Object.values(value).some(isNonEmpty);
}
