import { BinaryDataConfig, BinaryDataService } from 'n8n-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createGzip } from 'node:zlib';

import { runNode } from '../support/engine/run.mts';
import { credentialFor } from '../support/testCredential.mts';

const megabyte = 1_000_000;
const large = 64 * megabyte;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The memory of this process in bytes, without garbage; buffers are freed a turn later. */
function held(): number {
	collectGarbage();
	collectGarbage();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}

/** The bytes of the next export, and the most that was held while they were sent. */
let size = 0;
let most = 0;

/** The rows of an export, made as they are sent; they hardly pack. */
function* rows(): Generator<string> {
	yield 'id,external_user_id\n';
	for (let sent = 0, n = 0; sent < size; sent += megabyte) {
		let piece = '';
		for (; piece.length < megabyte; n++)
			piece += `${(n * 2_654_435_761) % 2 ** 40},customer-${n}\n`;
		yield piece;
		if ((sent / megabyte) % 4 === 0) most = Math.max(most, held());
	}
}

/** The parts of n8n's engine, of the copies that it uses itself. */
const { Container } = createRequire(require.resolve('n8n-core'))('@n8n/di') as {
	Container: { get<T>(type: new (...parts: never[]) => T): T };
};

const folder = mkdtempSync(join(tmpdir(), 'n8n-files-'));

/** Sets where n8n keeps files, as `N8N_DEFAULT_BINARY_DATA_MODE` does. */
async function keepFiles(mode: 'filesystem' | 'default'): Promise<void> {
	Object.assign(Container.get(BinaryDataConfig), { mode, localStoragePath: folder });
	await Container.get(BinaryDataService).init();
}

/** OneSignal and its storage in one. */
let server: Server;
let url: string;
beforeAll(async () => {
	server = createServer((request, response) => {
		request.resume();
		if (request.method === 'GET') Readable.from(rows()).pipe(createGzip()).pipe(response);
		else {
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ csv_file_url: `${url}/users.csv.gz` }));
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

/** Exports so many bytes to a file; gives by how many memory grew at most, until it is there, and the file. */
async function exportOf(bytes: number) {
	size = bytes;
	const before = held();
	most = before;
	const { items } = await runNode(
		{ resource: 'export', operation: 'subscriptions', output: 'file' },
		{ credential: credentialFor(url) },
	);
	const file = items[0].binary?.data;
	return { file, growth: Math.max(most, held()) - before };
}

it('never holds the file where n8n keeps files on disk, as it does by itself from version 2 on', async () => {
	await keepFiles('filesystem');
	// What the engine loads when it is first needed is no part of the file.
	await exportOf(megabyte);
	const { file, growth } = await exportOf(large);
	expect(file?.bytes).toBeGreaterThan(large);
	expect(growth).toBeLessThan(large / 2);
});

it('would notice a file that is held, which n8n itself does where it keeps files in memory', async () => {
	await keepFiles('default');
	const { growth } = await exportOf(large);
	expect(growth).toBeGreaterThan(large);
});
