import { randomBytes } from 'node:crypto';
import { setImmediate as nextIteration } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { csvRows } from '../../../nodes/OneSignal/request/download/csv';
import { decodeUtf8, gunzipIfNeeded } from '../../../nodes/OneSignal/request/download/gunzip';

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
	for (let i = 0; i < bytes.length; i += length) yield bytes.subarray(i, i + length);
}

const all = async <T,>(from: AsyncIterable<T>): Promise<T[]> => {
	const found: T[] = [];
	for await (const each of from) found.push(each);
	return found;
};
const rowsOf = async (bytes: Uint8Array, length = 1): Promise<string[][]> =>
	await all(csvRows(decodeUtf8(gunzipIfNeeded(inPieces(bytes, length)))));

it.each([1, 2, 3, 7, 1000])('reads a packed file in pieces of %d bytes', async (length) => {
	const text = 'id,name\ns-1,"é, ""ü""\n€"\ns-2,😀\n';
	expect(await rowsOf(gzipSync(text), length)).toEqual([
		['id', 'name'],
		['s-1', 'é, "ü"\n€'],
		['s-2', '😀'],
	]);
});

it('reads a large packed file whose pieces are as the net brings them', async () => {
	const count = 50_000;
	const rows = Array.from({ length: count }, (_, i) => `s-${i},"é,${i}"`);
	const read = await rowsOf(gzipSync(rows.join('\n')), 65_536);
	expect(read).toHaveLength(count);
	expect(read[count - 1]).toEqual(['s-49999', 'é,49999']);
});

it('takes no more of a packed file than its reader keeps up with', async () => {
	const [count, length] = [1_000, 16_384];
	let taken = 0;
	async function* pieces(): AsyncGenerator<Uint8Array> {
		for await (const piece of inPieces(gzipSync(randomBytes(count * length)), length)) {
			taken += 1;
			yield piece;
		}
	}
	const unpacked = gunzipIfNeeded(pieces());
	await unpacked.next();
	for (let turns = 0; turns < 1_000; turns += 1) await nextIteration();
	expect(taken).toBeLessThan(count / 10);
	await unpacked.return(undefined);
});

it('reads a file that is not packed', async () => {
	expect(await rowsOf(Buffer.from('a,b\r\n1,2'))).toEqual([
		['a', 'b'],
		['1', '2'],
	]);
});

it.each([
	['nothing', '', []],
	['empty lines', '\n\r\n\n', []],
	[
		'empty fields',
		'a,,\n,"",\n',
		[
			['a', '', ''],
			['', '', ''],
		],
	],
])('gets along with %s', async (_what, text, rows) => {
	expect(await rowsOf(Buffer.from(text))).toEqual(rows);
});

it('breaks where a quote is never closed: the rest would pass for one cell', async () => {
	await expect(rowsOf(Buffer.from('a,"b\nc,d\n'))).rejects.toThrow('not closed');
});

it('breaks where the packed file is damaged, or the net breaks', async () => {
	const damaged = gzipSync('a'.repeat(100_000)).fill(0xff, 20, 60);
	await expect(rowsOf(damaged)).rejects.toThrow();
	async function* failing(): AsyncGenerator<Uint8Array> {
		yield gzipSync('abc').subarray(0, 12);
		throw new Error('The net is down');
	}
	await expect(all(gunzipIfNeeded(failing()))).rejects.toThrow('The net is down');
});
