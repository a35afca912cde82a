import { z } from 'zod';
import { param } from './errorMessages.mts';

/** Values that mean "no ID" in other systems; OneSignal rejects them as External ID. */
const placeholders = new Set(['null', 'na', 'undefined', '0', '-1', '']);

export const isPlaceholder = (id: string): boolean => placeholders.has(id.trim().toLowerCase());

/** Aliases by label. Labels are case-sensitive; IDs are never blank. */
export const identity = z.record(z.string()).superRefine((aliases, ctx) => {
	for (const [label, id] of Object.entries(aliases)) {
		const isRejected = label === 'external_id' ? isPlaceholder(id) : id.trim() === '';
		if (!isRejected) continue;
		const message = param([...ctx.path, label], `must not be the restricted ID "${id}"`);
		ctx.addIssue({ code: 'custom', message });
	}
});

const readOnly = param('identity.onesignal_id', 'can not be changed');

/** An alias write includes at least one alias, but not the one OneSignal assigns. */
export const aliasWrite = z.strictObject({
	identity: identity
		.refine((aliases) => Object.keys(aliases).length > 0, param('identity', 'is required'))
		.refine((aliases) => aliases.onesignal_id === undefined, readOnly),
});
