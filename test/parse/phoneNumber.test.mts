import fc from 'fast-check';

import { asPhoneNumber } from '../../nodes/OneSignal/parse/phoneNumber';
import { parseWith, refusalOf } from './parseWith.mts';

it.each([
	['+15551234567', '+15551234567'],
	['+1 (555) 123-4567', '+15551234567'],
	['+49 (0)171/1234567', '+491711234567'],
	['0049 171 1234567', '+491711234567'],
	['tel:+1-555-123-4567', '+15551234567'],
	['\u202A+1\u2011555\u2011123\u20114567\u202C', '+15551234567'],
	['＋１ ５５５ １２３ ４５６７', '+15551234567'],
	['+1 555 123 4567;', '+15551234567'],
])('reads %j as %s', (text, number) => {
	expect(parseWith(asPhoneNumber, text)).toBe(number);
});

it('reads a number however it is set', () => {
	const separator = fc.constantFrom('', ' ', '-', '.', '/', '\u00A0', '\u2011', '\u200B', '\u2013');
	const digits = fc.stringMatching(/^[1-9]\d{6,14}$/);
	fc.assert(
		fc.property(
			digits,
			fc.array(separator, { minLength: 15, maxLength: 15 }),
			(number, between) => {
				const written = [...number].map((digit, i) => digit + between[i]).join('');
				expect(parseWith(asPhoneNumber, `+${written}`)).toBe(`+${number}`);
			},
		),
	);
});

it.each([
	'0171 1234567',
	'555 1234',
	'+0171 1234567',
	'+1 555 CALL ME',
	'+12345',
	`+${'1'.repeat(16)}`,
])('refuses %j', (text) => {
	expect(refusalOf(asPhoneNumber, text)).toMatch(
		/^'Field' contains an invalid phone number: .*\nUse international format with the country code/,
	);
});

it.each([15550100777, '15550100777', '1 555 010 0777'])('says what happened to %j', (value) => {
	expect(refusalOf(asPhoneNumber, value)).toMatch(
		/e\.g\. \+15550100777\. Spreadsheets drop the plus/,
	);
});
