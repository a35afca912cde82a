import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

import { endWhenStalled, stall } from '../../../nodes/OneSignal/request/download/endWhenStalled';
import { runNode } from '../../support/engine/run.mts';
import { listenOnLoopback, type LoopbackServer } from '../../support/loopback.mts';
import { credentialFor } from '../../support/testCredential.mts';

const shipped = { ...stall };
const text = `id,language\n${randomBytes(100_000).toString('hex').replace(/.{60}/g, 's-$&,de\n')}`;

/** OneSignal and its storage in one, which sends so much of the file and then nothing more. */
let oneSignal: LoopbackServer;
let file: Buffer;
let sent: number;
let closed: Promise<unknown>;
beforeAll(async () => {
	const server = createServer((request, response) => {
		request.resume();
		if (request.method === 'POST') {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ csv_file_url: `${oneSignal.url}/users.csv.gz` }));
			return;
		}
		closed = new Promise((resolve) => response.on('close', () => resolve('closed')));
		response.writeHead(200, { 'content-length': file.length });
		if (sent === file.length) response.end(file);
		else response.write(file.subarray(0, sent));
		response.flushHeaders();
	});
	oneSignal = await listenOnLoopback(server);
});
afterAll(() => oneSignal.close());
beforeEach(() => Object.assign(stall, { limitMs: 60, checkMs: 5 }));
afterEach(() => Object.assign(stall, shipped));

const play = async (output: string) =>
	await runNode(
		{ resource: 'export', operation: 'subscriptions', output },
		{ credential: credentialFor(oneSignal.url) },
	);

it('gives up after a hundred seconds without a byte', () => {
	expect(shipped.limitMs).toBe(100_000);
	expect(shipped.checkMs).toBeLessThanOrEqual(1_000);
});

describe.each([
	['packed', gzipSync(text)],
	['not packed', Buffer.from(text)],
])('a file that is %s', (_how, bytes) => {
	describe.each(['items', 'file'])('and wanted as %s', (output) => {
		it.each([
			['at once', 0],
			['after a byte', 1],
			['halfway', bytes.length >> 1],
			['just before its end', bytes.length - 1],
		])('is given up when it stalls %s, and the next export runs', async (_when, first) => {
			file = bytes;
			sent = first;
			const { error, items } = await play(output);
			expect(items).toEqual([]);
			expect(error?.message).toBe('The download was interrupted [item 0]');
			expect(await closed).toBe('closed');
			sent = file.length;
			expect((await play(output)).error).toBeUndefined();
		});
	});
});

describe('of a source that is read piece by piece', () => {
	const pieces = 4;

	/** Reads the pieces, which take so long to come, and takes so long over each. */
	async function read(comesAfterMs: number, takesMs: number) {
		const isStalled = new AbortController();
		async function* source(): AsyncGenerator<Uint8Array> {
			for (let i = 0; i < pieces; i += 1) {
				await pause(comesAfterMs, undefined, { signal: isStalled.signal });
				yield new Uint8Array(1);
			}
		}
		let count = 0;
		for await (const _ of endWhenStalled(source(), () => isStalled.abort())) {
			count += 1;
			await pause(takesMs);
		}
		return count;
	}

	it('the time that the reader takes does not count', async () => {
		expect(await read(0, 2 * stall.limitMs)).toBe(pieces);
	});

	it('each piece has the whole time', async () => {
		Object.assign(stall, { limitMs: 600 });
		expect(await read(200, 0)).toBe(pieces);
	});

	it('a piece that takes longer ends it', async () => {
		await expect(read(5_000, 0)).rejects.toThrow();
	});
});
