import { z } from 'zod';
import { subscriptionTypes } from '../records.mts';
import { isEmail, isPhone } from './formats.mts';
import { param } from './errorMessages.mts';

const notCreatable = new Set<string>(['ChromeExtensionPush', 'SafariLegacyPush']);

const fields = {
	enabled: z.boolean().optional(),
	notification_types: z.number().int().optional(),
	session_time: z.number().int().optional(),
	session_count: z.number().int().optional(),
	app_version: z.string().optional(),
	device_model: z.string().optional(),
	device_os: z.string().optional(),
	test_type: z.number().int().nullable().optional(),
	sdk: z.string().optional(),
	web_auth: z.string().optional(),
	web_p256: z.string().optional(),
	rooted: z.boolean().optional(),
	net_type: z.number().int().nullable().optional(),
	carrier: z.string().optional(),
};

interface Address {
	type?: string;
	token?: string;
}

/** The token must have the format of its type. */
function checkToken({ type, token }: Address, ctx: z.RefinementCtx): void {
	const message = token === undefined ? undefined : tokenError(type, token);
	if (!message) return;
	ctx.addIssue({ code: 'custom', message: param([...ctx.path, 'token'], message) });
}

export function tokenError(type: string | undefined, token: string): string | undefined {
	if (type === 'Email' && !isEmail(token)) return 'must be a valid email';
	if (type === 'SMS' && !isPhone(token)) return 'must be a valid E.164 phone number';
	if (type === 'iOSPush' && !/^[0-9a-f]{64}$/i.test(token)) return 'must be 64 hex characters';
	return undefined;
}

/** The subscription in "Create user" and "Create subscription". */
export const subscription = z
	.strictObject({
		type: z.enum(subscriptionTypes).refine((type) => !notCreatable.has(type), {
			message: param('subscriptions.type', 'can not be created here'),
		}),
		token: z.string().min(1),
		...fields,
	})
	.superRefine(checkToken);

export const subscriptionCreation = z.strictObject({ subscription });

/** Only what changes. Whether a type or token may change depends on the subscription and the endpoint. */
export const subscriptionUpdate = z.strictObject({
	subscription: z
		.strictObject({
			type: z.enum(subscriptionTypes).optional(),
			token: z.string().min(1).optional(),
			...fields,
		})
		.refine((body) => Object.keys(body).length > 0, param('subscription', 'must not be empty')),
});

/** The new owner, identified by exactly one alias. */
export const subscriptionTransfer = z.strictObject({
	identity: z
		.record(z.string().min(1))
		.refine((aliases) => Object.keys(aliases).length === 1, param('identity', 'must be one alias')),
});

export const unsubscribeQuery = z.strictObject({ token: z.string().min(1) });
