import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
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

describe('a source that its reader has no more use for is closed', () => {
	const [count, length] = [200, 16_384];
	const noise = randomBytes(count * length);
	const files: Array<[string, Uint8Array]> = [
		['packed', gzipSync(noise)],
		['packed very small', gzipSync(Buffer.alloc(50_000_000))],
		['not packed', Buffer.concat([Buffer.from('a,b\n'), noise])],
	];

	/** The bytes in pieces, which say whether their source was closed, and whether it was before its end. */
	function watched(bytes: Uint8Array) {
		const state = { isClosed: false, isAtEnd: false };
		async function* pieces(): AsyncGenerator<Uint8Array> {
			try {
				yield* inPieces(bytes, length);
				state.isAtEnd = true;
			} finally {
				state.isClosed = true;
			}
		}
		return { state, pieces: pieces() };
	}

	/** Waits for what is under way, but not for what hangs. */
	async function settle(): Promise<void> {
		for (let turns = 0; turns < 1_000; turns += 1) await nextIteration();
	}

	/** Reads so many pieces, then stops as told. */
	async function readSome(from: AsyncIterable<unknown>, pieces: number, stop: () => void) {
		let read = 0;
		for await (const _ of from) {
			read += 1;
			if (read < pieces) continue;
			stop();
			break;
		}
	}
	const stops: Array<[string, () => void]> = [
		['leaves', () => {}],
		[
			'throws',
			() => {
				throw new Error('Enough');
			},
		],
	];

	describe.each(files)('%s', (_what, bytes) => {
		it.each(stops.flatMap(([how, stop]) => [1, 2, 5].map((pieces) => ({ how, pieces, stop }))))(
			'when its reader $how after $pieces pieces',
			async ({ how, pieces, stop }) => {
				const { state, pieces: source } = watched(bytes);
				const reading = readSome(gunzipIfNeeded(source), pieces, stop);
				if (how === 'throws') await expect(reading).rejects.toThrow('Enough');
				else await reading;
				await settle();
				expect(state.isClosed).toBe(true);
			},
		);

		it('when its reader has all of it', async () => {
			const { state, pieces } = watched(bytes);
			for await (const _ of gunzipIfNeeded(pieces));
			expect(state).toEqual({ isClosed: true, isAtEnd: true });
		});

		it('when it is a stream', async () => {
			const stream = Readable.from(inPieces(bytes, length));
			await readSome(gunzipIfNeeded(stream), 1, () => {});
			await settle();
			expect(stream.destroyed).toBe(true);
		});
	});

	it('when the rows in it are too many', async () => {
		const lines = noise.toString('base64').replace(/.{60}/g, '$&\n');
		const { state, pieces } = watched(gzipSync(lines));
		await readSome(csvRows(decodeUtf8(gunzipIfNeeded(pieces))), 3, () => {});
		await settle();
		expect(state.isClosed).toBe(true);
	});

	it('when it is damaged', async () => {
		const { state, pieces } = watched(gzipSync(noise).fill(0xff, 20, 60));
		await expect(all(gunzipIfNeeded(pieces))).rejects.toThrow();
		await settle();
		expect(state.isClosed).toBe(true);
	});

	it('while it has no next piece yet, and its reader is not held up', async () => {
		let isClosed = false;
		let arrive = (): void => {};
		const stalled = new Promise<void>((resolve) => (arrive = resolve));
		async function* slow(): AsyncGenerator<Uint8Array> {
			try {
				yield gzipSync(noise).subarray(0, 100_000);
				await stalled;
				yield new Uint8Array(1);
			} finally {
				isClosed = true;
			}
		}
		await readSome(gunzipIfNeeded(slow()), 1, () => {});
		arrive();
		await settle();
		expect(isClosed).toBe(true);
	});
});
