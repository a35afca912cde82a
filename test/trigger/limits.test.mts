import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { request } from 'undici';

import { click, deliver, headers } from './caller.mts';
import { useTriggers } from './useTriggers.mts';

const listening = useTriggers();
const gzipped = { ...headers, 'content-encoding': 'gzip' };
const large = `{"event":{"id":"${'x'.repeat(1_000_000)}"}}`;

it('refuses a body that is larger than an event ever is, and starts nothing', async () => {
	const trigger = await listening();
	expect(await deliver(trigger, large)).toEqual({
		status: 413,
		text: '{"message":"At most 1000000 bytes are accepted"}',
	});
	expect(trigger.items).toEqual([]);
});

it('refuses it too where it does not say how large it is', async () => {
	const trigger = await listening();
	const body = Readable.from([large.slice(0, 500_000), large.slice(500_000)]);
	const { statusCode } = await request(trigger.url, { method: 'POST', headers, body });
	expect(statusCode).toBe(413);
	expect((await deliver(trigger, gzipSync(large), gzipped)).status).toBe(413);
	expect((await deliver(trigger, gzipSync(Buffer.alloc(20_000_000)), gzipped)).status).toBe(413);
	expect(trigger.items).toEqual([]);
});

it('refuses more events at once than anyone sends', async () => {
	const trigger = await listening();
	const events = Array.from({ length: 1_001 }, (_, index) => click(String(index)));
	expect((await deliver(trigger, events)).status).toBe(413);
	expect(trigger.items).toEqual([]);
});

it('reads a zipped event, and refuses what only claims to be zipped', async () => {
	const trigger = await listening();
	const zipped = gzipSync(JSON.stringify(click('1')));
	expect((await deliver(trigger, zipped, gzipped)).status).toBe(200);
	expect((await deliver(trigger, zipped.subarray(0, 30), gzipped)).status).toBe(400);
	expect((await deliver(trigger, click('2'), gzipped)).status).toBe(400);
	expect(trigger.items).toHaveLength(1);
});
