import { z } from 'zod';
import { param } from './errorMessages.mts';

/** Values that stand for "nobody" in some other system; OneSignal refuses them as External ID. */
const placeholders = new Set(['null', 'na', 'undefined', '0', '-1', '']);

export const isPlaceholder = (id: string): boolean => placeholders.has(id.trim().toLowerCase());

/** Aliases by label. Labels are exact; ids are never blank. */
export const identity = z.record(z.string()).superRefine((aliases, ctx) => {
	for (const [label, id] of Object.entries(aliases)) {
		const isRefused = label === 'external_id' ? isPlaceholder(id) : id.trim() === '';
		if (!isRefused) continue;
		const message = param([...ctx.path, label], `must not be the restricted ID "${id}"`);
		ctx.addIssue({ code: 'custom', message });
	}
});

const readOnly = param('identity.onesignal_id', 'can not be changed');

/** An alias write names at least one alias, and never the one OneSignal gives out. */
export const aliasWrite = z.strictObject({
	identity: identity
		.refine((aliases) => Object.keys(aliases).length > 0, param('identity', 'is required'))
		.refine((aliases) => aliases.onesignal_id === undefined, readOnly),
});
