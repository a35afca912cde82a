import fc from 'fast-check';

import { asObject, asObjectUpTo } from '../../nodes/OneSignal/parse/json';
import { parseWith, refusalOf } from './parseWith.mts';

it('keeps any object of JSON as it is, as text or from an expression', () => {
	const object = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
	const isExact = (value: unknown): boolean =>
		!/\d{16}|\de/.test(JSON.stringify(value)) || Object.keys(value as object).length === 0;
	fc.assert(
		fc.property(object.filter(isExact), (value) => {
			const wanted = Object.keys(value).length > 0 ? JSON.parse(JSON.stringify(value)) : undefined;
			expect(parseWith(asObject, value)).toEqual(wanted);
			expect(parseWith(asObject, JSON.stringify(value))).toEqual(wanted);
		}),
	);
});

it.each(['', ' ', '{}', {}, null, undefined])('leaves out %j', (value) => {
	expect(parseWith(asObject, value)).toBeUndefined();
});

it.each([
	'{"order":1234567890123456789}',
	'{"a":[{"order":-9007199254740992}]}',
	{ order: 9007199254740992 },
	{ a: { order: 1e21 } },
])('refuses a number that may have lost digits in %j', (value) => {
	expect(refusalOf(asObject, value)).toMatch(
		/^'Field: order' contains the number -?\S+, which may have lost digits .*\nPass it as text/,
	);
});

it.each([
	{ price: 0.1 + 0.2, big: 9007199254740991, tiny: 1e-7, none: null },
	'{"id":"1234567890123456789","note":"NaN 1e99"}',
])('keeps the numbers of %j', (value) => {
	const wanted = typeof value === 'string' ? JSON.parse(value) : value;
	expect(parseWith(asObject, value)).toEqual(wanted);
});

it.each([NaN, Infinity, -Infinity])('refuses %p, which would become null', (number) => {
	expect(refusalOf(asObject, { a: [{ total: number }] })).toMatch(
		/^'Field: total' isn't a valid number/,
	);
});

it.each(['{"a": 1', "{'a': 1}", 'a', '{"a":undefined}'])('refuses %j as no JSON', (text) => {
	expect(refusalOf(asObject, text)).toMatch(
		/^'Field' isn't valid JSON .*\nCheck for a missing quote/,
	);
});

it('refuses what is nested too deeply to be written', () => {
	let value: unknown = 1;
	for (let depth = 0; depth < 100_000; depth++) value = { value };
	expect(refusalOf(asObject, value)).toMatch(/^'Field' isn't valid JSON/);
});

it.each(['[1]', '1', [1], true, '"text"'])('refuses %j, which is no object', (value) => {
	expect(refusalOf(asObject, value)).toMatch(/^'Field' isn't a JSON object/);
});

it.each(['{"a":"\\ud83d"}', { a: '😀'.slice(0, 1) }])('refuses half of an emoji', (value) => {
	expect(refusalOf(asObject, value)).toMatch(/^'Field' contains an incomplete character/);
});

it('counts bytes, not characters', () => {
	const umlauts = { a: 'ü'.repeat(46) };
	expect(parseWith(asObjectUpTo(100), umlauts)).toEqual(umlauts);
	expect(refusalOf(asObjectUpTo(99), umlauts)).toContain(
		'is 100 bytes long, but OneSignal accepts at most 99',
	);
	expect(refusalOf(asObject, { a: 'a'.repeat(1_000_000) })).toContain('accepts at most 1000000');
});
