import { z } from 'zod';
import { noEnglish } from '../responses.mts';
import { param } from './errorMessages.mts';

/** A check whose refusal names the field it stands at. */
export const text = (is: (value: string) => boolean, rest: string) =>
	z.string().superRefine((value, ctx) => {
		if (!is(value)) ctx.addIssue({ code: 'custom', message: param(ctx.path, rest) });
	});

const pattern = (form: RegExp, rest: string) => text((value) => form.test(value), rest);

const rfc9562 = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const emailForm = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/;
const phoneForm = /^\+[1-9]\d{1,14}$/;

export const isUuid = (value: string): boolean => rfc9562.test(value);
export const isEmail = (value: string): boolean => emailForm.test(value);
export const isPhone = (value: string): boolean => phoneForm.test(value);

export const uuid = text(isUuid, 'must be a valid UUID');
export const email = text(isEmail, 'must be a valid email');
export const phone = text(isPhone, 'must be a valid E.164 phone number');
export const webAddress = pattern(/^https:\/\/[^\s/]+/, 'must be a valid https URL');
export const filledText = pattern(/\S/, 'must not be blank');
export const name = filledText.and(z.string().max(128));

export const isTime = (value: string): boolean =>
	/^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));

/** ISO 8601 that `Date` can read. */
export const time = text(isTime, 'must be a valid ISO 8601 time');

const languages = new Set(
	(
		'en ar bs bg ca zh zh-Hans zh-Hant hr cs da nl et fi fr ka de el hi he hu id it ja ko lv lt ' +
		'ms nb pl fa pt pa ro ru sr sk es sv th tr uk vi'
	).split(' '),
);

/** Texts by language; English is what everybody else gets. */
export const languageMap = z.record(z.string()).superRefine((map, ctx) => {
	if (!map.en) ctx.addIssue({ code: 'custom', message: noEnglish });
	for (const code of Object.keys(map)) {
		if (languages.has(code)) continue;
		ctx.addIssue({ code: 'custom', message: param(ctx.path, `has no language \`${code}\``) });
	}
});

export const byteLength = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

export const smallObject = (mostBytes: number) =>
	z.record(z.unknown()).superRefine((value, ctx) => {
		if (byteLength(value) <= mostBytes) return;
		const message = param(ctx.path, `must not be over ${mostBytes} bytes`);
		ctx.addIssue({ code: 'custom', message });
	});
