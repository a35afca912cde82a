import fc from 'fast-check';

import { smsSegmentsOf } from '../../../nodes/OneSignal/output/dryRun/smsSegments';

/**
 * The default alphabet of GSM 03.38 (3GPP TS 23.038, section 6.2.1), by its codes from 0x00 on, in Unicode.
 * 0x1B is the escape to the extension table.
 */
const basicTable = [
	...[
		0x40, 0xa3, 0x24, 0xa5, 0xe8, 0xe9, 0xf9, 0xec, 0xf2, 0xc7, 0x0a, 0xd8, 0xf8, 0x0d, 0xc5, 0xe5,
	],
	...[
		0x394, 0x5f, 0x3a6, 0x393, 0x39b, 0x3a9, 0x3a0, 0x3a8, 0x3a3, 0x398, 0x39e, -1, 0xc6, 0xe6,
		0xdf,
	],
	...[
		0xc9, 0x20, 0x21, 0x22, 0x23, 0xa4, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2a, 0x2b, 0x2c, 0x2d, 0x2e,
	],
	...[
		0x2f, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3a, 0x3b, 0x3c, 0x3d, 0x3e,
	],
	...[
		0x3f, 0xa1, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a, 0x4b, 0x4c, 0x4d, 0x4e,
	],
	...[
		0x4f, 0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5a, 0xc4, 0xd6, 0xd1, 0xdc,
	],
	...[
		0xa7, 0xbf, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e,
	],
	...[
		0x6f, 0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0xe4, 0xf6, 0xf1, 0xfc,
		0xe0,
	],
];

/** The extension table (section 6.2.1.1): each character follows an escape. */
const extensionTable = [0x0c, 0x5e, 0x7b, 0x7d, 0x5c, 0x5b, 0x7e, 0x5d, 0x7c, 0x20ac];

const basic = basicTable.filter((code) => code >= 0).map((code) => String.fromCodePoint(code));
const extension = extensionTable.map((code) => String.fromCodePoint(code));

it('has the whole table', () => {
	expect(basicTable).toHaveLength(128);
	expect(new Set(basicTable).size).toBe(128);
});

it.each(basic)('counts %j as one unit of GSM-7', (sign) => {
	expect(smsSegmentsOf(sign)).toEqual({ encoding: 'GSM-7', units: 1, segments: 1, foreign: [] });
});

it.each(extension)('counts %j as two units of GSM-7', (sign) => {
	expect(smsSegmentsOf(sign)).toEqual({ encoding: 'GSM-7', units: 2, segments: 1, foreign: [] });
});

it('takes every other character of the first plane for UCS-2', () => {
	const known = new Set([...basic, ...extension]);
	for (let code = 0; code <= 0xffff; code++) {
		const sign = String.fromCodePoint(code);
		if (!known.has(sign))
			expect(smsSegmentsOf(sign)).toMatchObject({ encoding: 'UCS-2', units: 1, foreign: [sign] });
	}
});

const text = (sign: string, count: number): string => sign.repeat(count);

it.each([
	['', 'GSM-7', 1],
	[text('a', 160), 'GSM-7', 1],
	[text('a', 161), 'GSM-7', 2],
	[text('a', 306), 'GSM-7', 2],
	[text('a', 307), 'GSM-7', 3],
	[text('€', 80), 'GSM-7', 1],
	[text('€', 81), 'GSM-7', 2],
	// 76 fit into each part of 153: the last unit stays empty, since an escape and its character stay together.
	[text('€', 152), 'GSM-7', 2],
	[text('€', 153), 'GSM-7', 3],
	[`${text('a', 152)}€${text('a', 152)}`, 'GSM-7', 3],
	[text('ç', 70), 'UCS-2', 1],
	[text('’', 71), 'UCS-2', 2],
	[text('我', 134), 'UCS-2', 2],
	[text('我', 135), 'UCS-2', 3],
	[text('👋', 35), 'UCS-2', 1],
	[text('👋', 36), 'UCS-2', 2],
	// 33 fit into each part of 67.
	[text('👋', 66), 'UCS-2', 2],
	[text('👋', 67), 'UCS-2', 3],
	[`${text('我', 66)}👋${text('我', 66)}`, 'UCS-2', 3],
])('divides %s', (given, encoding, segments) => {
	expect(smsSegmentsOf(given)).toMatchObject({ encoding, segments });
});

const signs = fc.array(
	fc.oneof(
		fc.constantFrom(...basic),
		fc.constantFrom(...extension),
		fc.constantFrom('ç', '’', '我', '👋', '👨‍👩‍👧'),
	),
	{ maxLength: 700 },
);

/** The parts of a message, made one character after the other. */
function partsOf(given: string[], sizeOf: (sign: string) => number, capacity: number): string[][] {
	const parts: string[][] = [[]];
	for (const sign of given) {
		const last = parts[parts.length - 1];
		const used = last.reduce((sum, each) => sum + sizeOf(each), 0);
		if (used + sizeOf(sign) > capacity) parts.push([sign]);
		else last.push(sign);
	}
	return parts;
}

it('divides any text as a phone would, and splits no character', () => {
	fc.assert(
		fc.property(signs, (given) => {
			const all = [...given.join('')];
			const { encoding, units, segments, foreign } = smsSegmentsOf(all.join(''));
			const isShort = all.every((sign) => basic.includes(sign) || extension.includes(sign));
			const sizeOf = (sign: string) =>
				isShort ? (extension.includes(sign) ? 2 : 1) : Buffer.from(sign, 'utf16le').length / 2;
			const sum = all.reduce((total, sign) => total + sizeOf(sign), 0);
			const [single, part] = isShort ? [160, 153] : [70, 67];
			expect(encoding).toBe(isShort ? 'GSM-7' : 'UCS-2');
			expect(foreign.length === 0).toBe(isShort);
			expect(units).toBe(sum);
			expect(segments).toBe(sum <= single ? 1 : partsOf(all, sizeOf, part).length);
		}),
		{ seed: 1842, numRuns: 500 },
	);
});
