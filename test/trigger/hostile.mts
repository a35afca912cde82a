import { gzipSync } from 'node:zlib';

import { click, secret } from './caller.mts';

/** What somebody might send who has the secret and no good intentions, or a broken template. */
interface Hostile {
	body: string | Buffer;
	headers: Record<string, string>;
}

/** The same numbers for the same seed, so that what fails once fails again. */
export function dice(seed: number): (sides: number) => number {
	let state = seed;
	return (sides) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

type Roll = ReturnType<typeof dice>;

const good = (roll: Roll): string => JSON.stringify(click(`hostile-${roll(1_000_000)}`));

const scraps = [
	'"',
	"'",
	'{',
	'}',
	'[',
	']',
	',',
	':',
	'\\',
	'\n',
	'\u0000',
	'{{',
	'%}',
	'null',
	'1e999',
];

/** An event with some letters of it gone, doubled or replaced. */
function damaged(roll: Roll): string {
	let text = good(roll);
	for (let times = roll(6) + 1; times > 0; times -= 1) {
		const at = roll(text.length);
		text = text.slice(0, at) + scraps[roll(scraps.length)] + text.slice(at + roll(4));
	}
	return text;
}

function deep(roll: Roll): string {
	const depth = 10 ** (roll(4) + 1);
	const [open, close] = [
		['[', ']'],
		['{"a":', '}'],
		['{"event":', '}'],
		["{'a':", '}'],
	][roll(4)];
	return open.repeat(depth) + (roll(2) ? '1' + close.repeat(depth) : '');
}

const poisons = [
	'{"__proto__":{"polluted":true},"event":{"__proto__":{"polluted":true},"kind":"k"}}',
	'{"event.__proto__.polluted":true,"constructor":{"prototype":{"polluted":true}}}',
	'{"w":{"event.constructor.prototype.polluted":true,"__proto__":{"event.kind":"k"}}}',
	'{"event":{"toString":1,"hasOwnProperty":2,"valueOf":3},"message":{"length":-1}}',
	'{"event":{"toJSON":"x","then":"y"},"error":{"message":"z"},"json":{},"binary":{}}',
];

const random = (roll: Roll): Buffer =>
	Buffer.from(Array.from({ length: roll(400) }, () => roll(256)));

const repeated = [
	'{"a":"',
	'{"a":"" ',
	'[[],',
	'{"a":1,',
	'"',
	"'",
	'\\"',
	'\\u',
	'" , "',
	'{"event.a.b":',
];

const wide = [
	() => JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i]))),
	() => JSON.stringify(Array.from({ length: 1_500 }, () => ({ event: { kind: 'k' } }))),
	() => JSON.stringify({ [`event${'.a'.repeat(50_000)}`]: 1 }),
	() => JSON.stringify({ event: { id: 'x'.repeat(500_000) } }),
	() => `{"event":{"timestamp":${'9'.repeat(10_000)}}}`,
	() => 'x'.repeat(1_100_000),
];

const values = [
	'null',
	'0',
	'-0',
	'1e400',
	'""',
	'true',
	'[]',
	'{}',
	'[[]]',
	'[null]',
	'{"event":[]}',
	'',
];

const encodings: Array<(roll: Roll) => Buffer> = [
	(roll) => Buffer.from(good(roll), 'utf16le'),
	(roll) => Buffer.from(`\uFEFF${good(roll)}`),
	() => Buffer.from('{"event":{"external_id":"Jos\u00e9"}}', 'latin1'),
	() => Buffer.from('{"event":{"id":"\\ud800","kind":"\\udfff"}}'),
];

const zipped: Array<(roll: Roll) => Buffer> = [
	(roll) => gzipSync(good(roll)),
	(roll) => gzipSync(good(roll)).subarray(0, 20),
	(roll) => Buffer.from(good(roll)),
	() => gzipSync(Buffer.alloc(3_000_000, 0x20)),
];

const types = [
	'application/json',
	'application/json; charset=utf-16le',
	'application/json; charset=klingon',
	'text/plain',
	'text/html; charset=latin1',
	'application/xml',
	'application/x-www-form-urlencoded',
	'multipart/form-data; boundary=x',
	'a/b;;;=',
];

const pick = <T,>(roll: Roll, list: T[]): T => list[roll(list.length)];

const bodies: Array<(roll: Roll) => string | Buffer> = [
	damaged,
	damaged,
	damaged,
	deep,
	random,
	(roll) => pick(roll, poisons),
	(roll) => pick(roll, repeated).repeat(roll(2_000)),
	(roll) => pick(roll, values),
	(roll) => pick(roll, encodings)(roll),
	(roll) => `{"event":{"kind":"k","data":{"$ref":"#","a":${good(roll)}}},"event":"again"}`,
	(roll) => (roll(20) ? damaged(roll) : pick(roll, wide)()),
];

/** One more hostile call; the seed decides which. */
export function hostile(roll: Roll): Hostile {
	const trusted = { 'x-n8n-secret': secret };
	if (roll(10) === 0) {
		const headers = { ...trusted, 'content-type': types[0], 'content-encoding': 'gzip' };
		return { body: pick(roll, zipped)(roll), headers };
	}
	const body = pick(roll, bodies)(roll);
	const type = pick(roll, types);
	return { body, headers: roll(8) ? { ...trusted, 'content-type': type } : trusted };
}
