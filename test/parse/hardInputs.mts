import type { Input } from './growth.mts';

const repeat = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length));

const parts = [
	...[
		'a',
		' ',
		'\t',
		'\n',
		'0',
		'1',
		'.',
		',',
		';',
		':',
		'/',
		'\\',
		'"',
		"'",
		'-',
		'+',
		'_',
		'@',
		'%',
		'?',
	],
	...[
		'(',
		')',
		'[',
		'{',
		'<',
		'( ',
		'(0',
		'< ',
		'[]',
		"['",
		'["',
		"['a']",
		'[0]',
		'<>',
		'{{',
		'}}',
		'{{}}',
		', ',
		'", ',
		'"a',
		'\\"',
	],
	...[
		'a.',
		'a@',
		'.@',
		'a,',
		'a\n',
		'a ',
		'1e',
		'+1',
		'-1',
		'00',
		'1:',
		'9am',
		'https://',
		'https://a, ',
	],
	...['mailto:', 'tel:', '/apps/', 'a/', '<title>', '&signature=', 'os_v2_', '=', '\r\n', 'x=1;'],
	...['\u200B', '\uFE0F', '\u00AD', '\u0000', '\u2028', '😀', '\uD83D', 'é', 'ﬁ', '−', '‑'],
	...['0b1e7c1a-5d3f-4c8e-9a52-7c4d1f6e8a90', '0b1e7c1a-', '2026-12-24', '\\ud83d'],
];

type Around = [before: string, after: string];

/** What stands around them: what nearly matches makes a pattern try the most. */
const around: Around[] = [
	['', ''],
	['', '!'],
	['a@', ' x'],
	['"', '!'],
];

/** Further ones, for single patterns: each of them is only a part of what a parser does. */
const further: Around[] = [
	['a', 'a'],
	['https://', ' !'],
	['[', ']'],
	['<', '>'],
	['/apps/', '/'],
];

const textsOf = (around: Around[]): Array<[name: string, input: Input]> =>
	around.flatMap(([before, after]) =>
		parts.map((part): [string, Input] => [
			`${JSON.stringify(before)} ${JSON.stringify(part)}… ${JSON.stringify(after)}`,
			(size) => before + repeat(part, size) + after,
		]),
	);

/** Texts that are hard to read, of any size. */
export const hardTexts = textsOf(around);
export const hardTextsForPatterns = textsOf([...around, ...further]);

const list = (size: number): string[] => Array.from({ length: size / 8 }, (_, i) => `entry-${i}`);

const nested = (size: number): string => '['.repeat(size / 16) + ']'.repeat(size / 16);

/** Lists and objects of many entries, also as JSON. */
export const hardValues: Array<[name: string, input: Input]> = [
	['a list', list],
	['a list of equal entries', (size) => list(size).fill('same')],
	['an object', (size) => Object.fromEntries(list(size).map((name) => [name, 1]))],
	['a list as JSON', (size) => JSON.stringify(list(size))],
	['numbers as JSON', (size) => JSON.stringify(list(size).map((_, i) => i + 0.5))],
	['nested lists as JSON', nested],
	['nested objects', (size) => '{"a":'.repeat(size / 16) + '1' + '}'.repeat(size / 16)],
	['filters', (size) => ({ filter: list(size).map((value) => ({ key: 'a', value })) })],
];
