import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

import { polling } from '../../../nodes/OneSignal/request/download/downloadFile';
import {
	execute,
	linearConnections,
	oneSignalNode,
	runNode,
	startNode,
} from '../../support/engine/run.mts';
import { listenOnLoopback, type LoopbackServer } from '../../support/loopback.mts';
import { credentialFor } from '../../support/testCredential.mts';

/** OneSignal and its storage in one. */
let oneSignal: LoopbackServer;
let file: Buffer;
let looks: Array<string | undefined>;
/** What each look comes to, until the file is there. */
let before: Array<number | 'cut'>;
let isCut: boolean;
let whenLookedAt = (): void => {};
let started = 0;
let running = 0;
let mostRunning = 0;
beforeAll(async () => {
	const server = createServer((request, response) => {
		if (request.method === 'POST') {
			started += 1;
			running += 1;
			mostRunning = Math.max(mostRunning, running);
			request.resume();
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ csv_file_url: `${oneSignal.url}/users.csv.gz` }));
			return;
		}
		looks.push(request.headers.authorization);
		whenLookedAt();
		const status = before[looks.length - 1] ?? 200;
		if (status === 'cut') {
			request.socket.destroy();
			return;
		}
		response.writeHead(status);
		if (status !== 200) {
			response.end('<Error/>');
			return;
		}
		running -= 1;
		if (!isCut) response.end(file);
		else response.write(file.subarray(0, file.length / 2), () => response.destroy());
	});
	oneSignal = await listenOnLoopback(server);
});
afterAll(() => oneSignal.close());
beforeEach(() => {
	file = gzipSync('id,language\ns-1,dé\n');
	looks = [];
	before = [403, 404];
	isCut = false;
	whenLookedAt = () => {};
	polling.everyMs = 20;
	started = 0;
	running = 0;
	mostRunning = 0;
});

const { everyMs } = polling;
const exporting = { resource: 'export', operation: 'subscriptions' };
const play = async (parameters: object = {}, items = [{}]) =>
	await runNode(
		{ ...exporting, ...parameters },
		{ credential: credentialFor(oneSignal.url), items },
	);

it('looks every ten seconds', () => {
	expect(everyMs).toBe(10_000);
});

it('looks until the file is there, without the key', async () => {
	const { items, error } = await play();
	expect(error).toBeUndefined();
	expect(items).toMatchObject([{ json: { id: 's-1', language: 'dé' }, pairedItem: { item: 0 } }]);
	expect(looks).toEqual([undefined, undefined, undefined]);
});

it('goes on looking while the storage is down, busy or out of reach', async () => {
	before = [503, 'cut', 404, 429, 'cut', 500];
	const { items, error } = await play();
	expect(error).toBeUndefined();
	expect(items).toMatchObject([{ json: { id: 's-1' } }]);
	expect(looks).toHaveLength(7);
});

it.each([
	[503, /^The export file couldn't be downloaded \(HTTP 503\)/],
	['cut' as const, /^OneSignal couldn't be reached: ECONNRESET/],
])('says why it got none when the time is over: %s', async (last, why) => {
	before = [last];
	const { error } = await play({ options: { maxWaitMinutes: 0 } });
	expect(error?.message).toMatch(why);
	expect(looks).toHaveLength(1);
});

it('unpacks the file where the file itself is wanted', async () => {
	const { items } = await play({ output: 'file' });
	const { data, fileName, mimeType } = items[0].binary?.data ?? {};
	expect(Buffer.from(data ?? '', 'base64').toString()).toBe('id,language\ns-1,dé\n');
	expect([fileName, mimeType]).toEqual(['users.csv', 'text/csv']);
});

it('gives one item for each of many rows', async () => {
	const count = 50_000;
	const rows = Array.from({ length: count }, (_, i) => `s-${i},"é,${i}"`);
	file = gzipSync(`id,name\n${rows.join('\n')}\n`);
	const { items, error } = await play();
	expect(error).toBeUndefined();
	expect(items).toHaveLength(count);
	expect(items[49_999].json).toEqual({ id: 's-49999', name: 'é,49999' });
});

it('says so when the file breaks off', async () => {
	isCut = true;
	const rows = Array.from({ length: 50_000 }, (_, i) => (i * 7919).toString(36));
	file = gzipSync(`id\n${rows.join('\n')}\n`);
	const { error, items } = await play();
	expect(items).toEqual([]);
	expect(error?.message).toMatch(/^The download was interrupted/);
});

it('makes one export after the other', async () => {
	const { items } = await play({}, [{}, {}]);
	expect(mostRunning).toBe(1);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
});

it('makes one export after the other for all apps, since OneSignal counts them by account', async () => {
	const apps = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
	const runs = apps.map(
		async (appId) =>
			await runNode(exporting, { credential: { ...credentialFor(oneSignal.url), appId } }),
	);
	for (const { error } of await Promise.all(runs)) expect(error).toBeUndefined();
	expect([started, mostRunning]).toEqual([apps.length, 1]);
});

it.each([
	{ output: 'file', binaryPropertyName: '={{ $json.notThere }}' },
	{ output: '={{ "nothing" }}' },
	{ options: { maxWaitMinutes: '={{ $json.word }}' } },
	{ options: { maxRows: '={{ $json.word }}' } },
	{ options: { maxSizeMb: '={{ $json.word }}' } },
])('reads %j before OneSignal begins', async (parameters) => {
	const { error } = await play(parameters, [{ word: 'soon' }]);
	expect(error?.message).toMatch(/^'[A-Z]/);
	expect(started).toBe(0);
});

it('looks no more once the execution is stopped', async () => {
	const node = oneSignalNode(exporting);
	const { finished, stop } = execute({
		nodes: [startNode, node],
		connections: linearConnections(startNode, node),
		credential: credentialFor(oneSignal.url),
	});
	whenLookedAt = stop;
	await finished;
	await new Promise((go) => setTimeout(go, 50));
	expect(looks).toHaveLength(1);
});
