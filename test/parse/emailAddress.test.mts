import { asEmail } from '../../nodes/OneSignal/parse/emailAddress';
import { asRequiredList } from '../../nodes/OneSignal/parse/list';
import { parseWith, refusalOf } from './parseWith.mts';

it.each([
	['ada@example.com', 'ada@example.com'],
	['  Ada@Example.com\n', 'Ada@Example.com'],
	['<ada@example.com>', 'ada@example.com'],
	['Ada Lovelace <ada@example.com>', 'ada@example.com'],
	['"Lovelace, Ada" <ada@example.com>;', 'ada@example.com'],
	['"ada@example.com"', 'ada@example.com'],
	['mailto:ada@example.com?subject=Hi', 'ada@example.com'],
	['ada@example.com;', 'ada@example.com'],
	['\u200Bada@exam\u00ADple.com\u200E', 'ada@example.com'],
	['ada+news@mail.example.co.uk', 'ada+news@mail.example.co.uk'],
	['jürgen@bücher.example', 'jürgen@bücher.example'],
])('reads %j as %s', (text, address) => {
	expect(parseWith(asEmail, text)).toBe(address);
});

it.each([
	...['ada', '@example.com', 'ada@', 'ada@example', 'a@b..c', 'a@.b.c', 'a@b.c.', 'a@b@c.com'],
	...[
		'ada @example.com',
		'ada@exam ple.com',
		'Grace <grace>',
		'a@b.c x',
		`${'a'.repeat(250)}@b.co`,
	],
	...['ada@example.com\nBcc: eve@example.com', 'ada@example.com, eve@example.com'],
])('refuses %j', (text) => {
	expect(refusalOf(asEmail, text)).toMatch(
		/^'Field' contains an invalid email address: ".*\nUse the form name@example\.com/s,
	);
});

it('shows an invisible character of what it refuses', () => {
	expect(refusalOf(asEmail, 'a\u202Eda@')).toContain('"a<U+202E>da@"');
});

it('splits a list at commas, semicolons and lines, but not within a name', () => {
	const text = '"Lovelace, Ada" <ada@example.com>; grace@example.com,\nalan@example.com;';
	const list = ['ada@example.com', 'grace@example.com', 'alan@example.com'];
	expect(parseWith(asRequiredList(asEmail), text)).toEqual(list);
});
