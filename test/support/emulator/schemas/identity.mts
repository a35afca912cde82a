import { z } from 'zod';
import type { Identity } from '../records.mts';
import { param } from './errorMessages.mts';

/** Values that OneSignal drops as External ID without an error when it creates a user. */
const restricted = new Set(['null', 'na', '0', '1', '-1']);

/** Values that mean "no ID" in other systems; OneSignal doesn't accept them as External ID. */
const placeholders = new Set([...restricted, 'undefined', '']);

export const isPlaceholder = (id: string): boolean => placeholders.has(id.trim().toLowerCase());

const isRestricted = (id: string): boolean => restricted.has(id.toLowerCase());

/** Aliases by label. Labels are case-sensitive; IDs are never blank. */
const aliases = (isRejected: (externalId: string) => boolean) =>
	z.record(z.string()).superRefine((map, ctx) => {
		for (const [label, id] of Object.entries(map)) {
			if (!(label === 'external_id' ? isRejected(id) : id.trim() === '')) continue;
			const message = param([...ctx.path, label], `must not be the restricted ID "${id}"`);
			ctx.addIssue({ code: 'custom', message });
		}
	});

const identity = aliases(isPlaceholder);

/** Like OneSignal, creates the user without a restricted External ID, and without an error. */
export const identityOnCreation = aliases((id) => isPlaceholder(id) && !isRestricted(id)).transform(
	({ external_id: externalId, ...others }): Identity =>
		externalId === undefined || isRestricted(externalId)
			? others
			: { external_id: externalId, ...others },
);

const readOnly = param('identity.onesignal_id', 'can not be changed');

/** An alias write includes at least one alias, but not the one OneSignal assigns. */
export const aliasWrite = z.strictObject({
	identity: identity
		.refine((aliases) => Object.keys(aliases).length > 0, param('identity', 'is required'))
		.refine((aliases) => aliases.onesignal_id === undefined, readOnly),
});
