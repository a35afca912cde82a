import type { Account } from '../http/account';
import type { LimitGroup } from '../http/endpoints';

/**
 * OneSignal's published limits, in requests per second and app; of messages by plan; `owner`: per second and
 * user or subscription.
 */
export const rateLimits = { free: 150, paid: 6000, user: 1000, owner: 1, view: 1 };

/** The part of a limit that is used: requests arrive less evenly than they leave, and one too many costs seconds. */
const limitUtilization = 0.9;

/** Requests per second for a group. Where no limit is published, only a 429 says when to wait. */
export const perSecond = (group: LimitGroup | 'owner', { plan }: Pick<Account, 'plan'>): number =>
	limitUtilization *
	{ ...rateLimits, message: rateLimits[plan], event: Infinity, other: Infinity }[group];
