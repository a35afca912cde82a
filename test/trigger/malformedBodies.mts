import { gzipSync } from 'node:zlib';

import { click, secret } from './caller.mts';

/** What a caller might send who has the secret and no good intentions, or a broken template. */
interface MalformedCall {
	body: string | Buffer;
	headers: Record<string, string>;
}

/** The same numbers for the same seed, so that what fails once fails again. */
export function seededRandom(seed: number): (sides: number) => number {
	let state = seed;
	return (sides) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

type Random = ReturnType<typeof seededRandom>;

const good = (random: Random): string => JSON.stringify(click(`malformed-${random(1_000_000)}`));

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
function damaged(random: Random): string {
	let text = good(random);
	for (let times = random(6) + 1; times > 0; times -= 1) {
		const at = random(text.length);
		text = text.slice(0, at) + scraps[random(scraps.length)] + text.slice(at + random(4));
	}
	return text;
}

function deep(random: Random): string {
	const depth = 10 ** (random(4) + 1);
	const [open, close] = [
		['[', ']'],
		['{"a":', '}'],
		['{"event":', '}'],
		["{'a':", '}'],
	][random(4)];
	return open.repeat(depth) + (random(2) ? '1' + close.repeat(depth) : '');
}

const poisons = [
	'{"__proto__":{"polluted":true},"event":{"__proto__":{"polluted":true},"kind":"k"}}',
	'{"event.__proto__.polluted":true,"constructor":{"prototype":{"polluted":true}}}',
	'{"w":{"event.constructor.prototype.polluted":true,"__proto__":{"event.kind":"k"}}}',
	'{"event":{"toString":1,"hasOwnProperty":2,"valueOf":3},"message":{"length":-1}}',
	'{"event":{"toJSON":"x","then":"y"},"error":{"message":"z"},"json":{},"binary":{}}',
];

const noise = (random: Random): Buffer =>
	Buffer.from(Array.from({ length: random(400) }, () => random(256)));

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

const encodings: Array<(random: Random) => Buffer> = [
	(random) => Buffer.from(good(random), 'utf16le'),
	(random) => Buffer.from(`\uFEFF${good(random)}`),
	() => Buffer.from('{"event":{"external_id":"Jos\u00e9"}}', 'latin1'),
	() => Buffer.from('{"event":{"id":"\\ud800","kind":"\\udfff"}}'),
];

const zipped: Array<(random: Random) => Buffer> = [
	(random) => gzipSync(good(random)),
	(random) => gzipSync(good(random)).subarray(0, 20),
	(random) => Buffer.from(good(random)),
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

const pick = <T,>(random: Random, list: T[]): T => list[random(list.length)];

const bodies: Array<(random: Random) => string | Buffer> = [
	damaged,
	damaged,
	damaged,
	deep,
	noise,
	(random) => pick(random, poisons),
	(random) => pick(random, repeated).repeat(random(2_000)),
	(random) => pick(random, values),
	(random) => pick(random, encodings)(random),
	(random) => `{"event":{"kind":"k","data":{"$ref":"#","a":${good(random)}}},"event":"again"}`,
	(random) => (random(20) ? damaged(random) : pick(random, wide)()),
];

/** One more malformed call; the seed decides which. */
export function malformedCall(random: Random): MalformedCall {
	const trusted = { 'x-n8n-secret': secret };
	if (random(10) === 0) {
		const headers = { ...trusted, 'content-type': types[0], 'content-encoding': 'gzip' };
		return { body: pick(random, zipped)(random), headers };
	}
	const body = pick(random, bodies)(random);
	const type = pick(random, types);
	return { body, headers: random(8) ? { ...trusted, 'content-type': type } : trusted };
}
