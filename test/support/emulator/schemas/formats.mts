import { z } from 'zod';
import { missingEnglish } from '../responses.mts';
import { param } from './errorMessages.mts';

/** A check whose error message includes the path of the field. */
export const text = (isValid: (value: string) => boolean, message: string) =>
	z.string().superRefine((value, ctx) => {
		if (!isValid(value)) ctx.addIssue({ code: 'custom', message: param(ctx.path, message) });
	});

const pattern = (regExp: RegExp, message: string) => text((value) => regExp.test(value), message);

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const emailPattern = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]+$/;
const phonePattern = /^\+[1-9]\d{1,14}$/;

export const isUuid = (value: string): boolean => uuidPattern.test(value);
export const isEmail = (value: string): boolean => emailPattern.test(value);
export const isPhone = (value: string): boolean => phonePattern.test(value);

export const uuid = text(isUuid, 'must be a valid UUID');
export const email = text(isEmail, 'must be a valid email');
export const phone = text(isPhone, 'must be a valid E.164 phone number');
export const httpsUrl = pattern(/^https:\/\/[^\s/]+/, 'must be a valid https URL');
export const nonBlankText = pattern(/\S/, 'must not be blank');
export const name = nonBlankText.and(z.string().max(128));

export const isTime = (value: string): boolean =>
	/^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value));

/** ISO 8601 that `Date` can parse. */
export const time = text(isTime, 'must be a valid ISO 8601 time');

const hours24 = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const hours12 = /^(0?[1-9]|1[0-2]):[0-5]\d\s?[AP]M$/i;

/** Without `delayed_option`, OneSignal accepts and ignores it: the message is sent at once. */
export const timeOfDay = text(
	(value) => hours24.test(value) || hours12.test(value),
	'must be a time such as 9:00AM or 21:45',
);

const languages = new Set(
	(
		'en ar bs bg ca zh zh-Hans zh-Hant hr cs da nl et fi fr ka de el hi he hu id it ja ko lv lt ' +
		'ms nb pl fa pt pa ro ru sr sk es sv th tr uk vi'
	).split(' '),
);

/** Texts by language; English is the fallback and required. */
export const languageMap = z.record(z.string()).superRefine((map, ctx) => {
	if (!map.en) ctx.addIssue({ code: 'custom', message: missingEnglish });
	for (const code of Object.keys(map)) {
		if (languages.has(code)) continue;
		ctx.addIssue({
			code: 'custom',
			message: param(ctx.path, `has an unknown language \`${code}\``),
		});
	}
});

export const byteLength = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

export const limitedObject = (maxBytes: number) =>
	z.record(z.unknown()).superRefine((value, ctx) => {
		if (byteLength(value) <= maxBytes) return;
		const message = param(ctx.path, `must not be over ${maxBytes} bytes`);
		ctx.addIssue({ code: 'custom', message });
	});
