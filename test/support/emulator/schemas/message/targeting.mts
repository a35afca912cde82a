import { z } from 'zod';
import { noTargeting } from '../../responses.mts';
import { filters } from '../filters.mts';
import { email, phone, uuid } from '../formats.mts';
import { param } from '../errorMessages.mts';

const mostRecipients = 20_000;
const listOf = <Item extends z.ZodTypeAny>(item: Item) =>
	z.array(item).max(mostRecipients).optional();

const aliases = z.record(z.array(z.string())).superRefine((map, ctx) => {
	if (Object.values(map).flat().length <= mostRecipients) return;
	ctx.addIssue({ code: 'custom', message: param(ctx.path, `must not be over ${mostRecipients}`) });
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

/** Exactly one way of saying who gets the message. */
export function checkTargeting(body: Record<string, unknown>, ctx: z.RefinementCtx): void {
	const refuse = (message: string): void => ctx.addIssue({ code: 'custom', message });
	const used = methods.filter((method) => body[method] !== undefined);
	if (!used.some((method) => isFilled(body[method]))) refuse(noTargeting);
	if (used.length > 1)
		refuse(param(used[0], `can not be combined with ${used.slice(1).join(', ')}`));
	if (body.excluded_segments && !body.included_segments) {
		refuse(param('excluded_segments', 'can only be used with included_segments'));
	}
	const needsChannel = body.include_aliases && !body.target_channel;
	if (needsChannel) refuse(param('target_channel', 'is required with include_aliases'));
}

function isFilled(value: unknown): boolean {
	if (Array.isArray(value)) return value.length > 0;
	return typeof value === 'object' && value !== null && Object.values(value).some(isFilled);
}
