import { z } from 'zod';
import { identityOnCreation } from './identity.mts';
import { text } from './formats.mts';
import { subscription } from './subscription.mts';
import { param } from './errorMessages.mts';

const reservedTags = new Set(
	(
		'message notification subscription user template app org dynamic_content data_feed journey ' +
		'custom_data'
	).split(' '),
);
const maxUpdates = 100;

const tags = z.record(z.string()).superRefine((map, ctx) => {
	for (const key of Object.keys(map)) {
		if (!reservedTags.has(key)) continue;
		ctx.addIssue({ code: 'custom', message: param([...ctx.path, key], 'is a reserved tag key') });
	}
});

function isTimeZone(zone: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
	} catch {
		return false;
	}
}

const properties = z
	.strictObject({
		tags: tags.optional(),
		language: text(
			(value) => /^[a-z]{2}(-[A-Z][A-Za-z]+)?$/.test(value),
			'must be an ISO 639-1 code in lower case',
		).optional(),
		timezone_id: text(isTimeZone, 'must be an IANA time zone').optional(),
		country: text(
			(value) => /^[A-Z]{2}$/.test(value),
			'must be an ISO 3166-1 alpha-2 code in upper case',
		).optional(),
		lat: z.number().min(-90).max(90).optional(),
		long: z.number().min(-180).max(180).optional(),
		first_active: z.number().int().optional(),
		last_active: z.number().int().optional(),
		test_user_name: z.string().optional(),
	})
	.superRefine(({ tags: changed = {}, ...others }, ctx) => {
		const updates = Object.keys(changed).length + Object.keys(others).length;
		if (updates <= maxUpdates) return;
		const message = param(ctx.path, `must not have over ${maxUpdates} updates`);
		ctx.addIssue({ code: 'custom', message });
	});

export const userCreation = z
	.strictObject({
		identity: identityOnCreation.optional(),
		properties: properties.optional(),
		subscriptions: z.array(subscription).max(20).optional(),
	})
	.refine(
		({ identity: aliases = {}, subscriptions = [] }) =>
			Object.keys(aliases).length > 0 || subscriptions.length > 0,
		param('identity', 'is required'),
	);

const deltas = z.strictObject({
	session_time: z.number().int().optional(),
	session_count: z.number().int().optional(),
	purchases: z
		.array(
			z.strictObject({
				sku: z.string(),
				iso: text((value) => /^[A-Z]{3}$/.test(value), 'must have three letters').optional(),
				amount: text((value) => /^-?\d+(\.\d+)?$/.test(value), 'must be a number as text'),
				count: z.number().int(),
			}),
		)
		.optional(),
});

export const userUpdate = z
	.strictObject({
		properties: properties.optional(),
		deltas: deltas.optional(),
		refresh_device_metadata: z.boolean().optional(),
	})
	.refine(
		(body) => body.properties !== undefined || body.deltas !== undefined,
		param('properties', 'is required'),
	);
