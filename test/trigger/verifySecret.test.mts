import { click, deliver, headers, secret } from './caller.mts';
import { useTriggers } from './useTriggers.mts';

const listening = useTriggers();
const json = { 'content-type': 'application/json' };

it('takes a call that carries the secret, however the name of the header is written', async () => {
	const trigger = await listening();
	const reply = await deliver(trigger, click('1'), { ...json, 'X-N8N-SECRET': secret });
	expect(reply.status).toBe(200);
	expect(trigger.items).toHaveLength(1);
});

it.each([
	['is missing', json],
	['is empty', { ...json, 'x-n8n-secret': '' }],
	['is wrong', { ...json, 'x-n8n-secret': 'correct horse battery stapl3' }],
	['is cut short', { ...json, 'x-n8n-secret': secret.slice(0, -1) }],
	['goes on', { ...json, 'x-n8n-secret': `${secret} and more` }],
	['stands in another header', { ...json, authorization: secret }],
])('answers 401 and starts nothing when the secret %s', async (_how, wrong) => {
	const trigger = await listening();
	const reply = await deliver(trigger, click('1'), wrong);
	expect(reply).toEqual({ status: 401, text: '{"message":"Unauthorized"}' });
	expect(trigger.items).toEqual([]);
	expect(trigger.stored).toBe('{}');
});

it('does not read the body of a stranger', async () => {
	const trigger = await listening();
	const bomb = { ...json, 'content-encoding': 'gzip' };
	expect((await deliver(trigger, 'no gzip at all', bomb)).status).toBe(401);
	expect((await deliver(trigger, 'x'.repeat(2_000_000), json)).status).toBe(401);
});

it.each([
	['no secret', { headerName: 'X-n8n-Secret', secret: '' }],
	['blanks for a secret', { headerName: 'X-n8n-Secret', secret: '  ' }],
	['no name', { headerName: '', secret }],
])('lets no one in when the credential has %s', async (_what, credential) => {
	const trigger = await listening({ credential });
	for (const own of [json, headers, { ...json, 'x-n8n-secret': '' }]) {
		expect((await deliver(trigger, click('1'), own)).status).toBe(401);
	}
	expect(trigger.items).toEqual([]);
});

it('takes a secret with letters beyond ASCII, which travel as UTF-8', async () => {
	const own = 'Schlüssel für n8n';
	const trigger = await listening({ credential: { headerName: 'X-Key', secret: own } });
	const sent = Buffer.from(own, 'utf8').toString('latin1');
	expect((await deliver(trigger, click('1'), { ...json, 'x-key': sent })).status).toBe(200);
});

it('takes every call when the person wants no secret, and says so in the panel', async () => {
	const trigger = await listening({ parameters: { authentication: 'none' } });
	expect((await deliver(trigger, click('1'), json)).status).toBe(200);
	expect(trigger.items).toHaveLength(1);
});

describe('the credential', () => {
	const by = (own: string) => ({ ...json, 'x-n8n-secret': own });
	afterEach(() => jest.restoreAllMocks());

	it('is not read anew for every call, which would slow n8n down', async () => {
		const trigger = await listening();
		for (const id of ['1', '2', '3']) await deliver(trigger, click(id));
		expect(trigger.reads).toBe(1);
	});

	it.each([
		['no secret', () => json],
		['one wrong secret', () => by('guess')],
		['a wrong secret that is always another one', (guess: number) => by(`guess ${guess}`)],
	])('is read a few times only for 1,000 calls with %s', async (_what, headersOf) => {
		const now = Date.now();
		jest.spyOn(Date, 'now').mockImplementation(() => now);
		const trigger = await listening();
		for (let sent = 0; sent < 1_000; sent += 50) {
			const wave = Array.from({ length: 50 }, (_, index) =>
				deliver(trigger, click('1'), headersOf(sent + index)),
			);
			for (const { status } of await Promise.all(wave)) expect(status).toBe(401);
		}
		expect(trigger.reads).toBeLessThanOrEqual(4);
		expect((await deliver(trigger, click('1'))).status).toBe(200);
	});

	it('works in its new form some seconds after strangers have used up the reads', async () => {
		const credential = { headerName: 'X-n8n-Secret', secret: 'the old secret' };
		const trigger = await listening({ credential });
		for (let guess = 0; guess < 10; guess += 1) await deliver(trigger, click('1'), by('guess'));
		credential.secret = 'the new secret';
		expect((await deliver(trigger, click('2'), by('the new secret'))).status).toBe(401);
		const later = Date.now() + 11_000;
		jest.spyOn(Date, 'now').mockImplementation(() => later);
		expect((await deliver(trigger, click('3'), by('the new secret'))).status).toBe(200);
		expect((await deliver(trigger, click('4'), by('the old secret'))).status).toBe(401);
	});

	it('answers 503 without a word about the inside when it was deleted, and is not looked up each time', async () => {
		const trigger = await listening({ isDeleted: true });
		for (let call = 0; call < 20; call += 1) {
			const reply = await deliver(trigger, click(String(call)));
			expect(reply).toEqual({ status: 503, text: '{"message":"Service Unavailable"}' });
		}
		expect(trigger.items).toEqual([]);
		expect(trigger.reads).toBeLessThanOrEqual(4);
	});

	it('answers 503 when none was selected', async () => {
		const trigger = await listening({ credentials: {} });
		expect((await deliver(trigger, click('1'))).status).toBe(503);
		expect(trigger.reads).toBe(0);
	});

	it('counts at once when it is changed, and the old one no longer after some seconds', async () => {
		const credential = { headerName: 'X-n8n-Secret', secret: 'the old secret' };
		const trigger = await listening({ credential });
		expect((await deliver(trigger, click('1'), by('the old secret'))).status).toBe(200);
		credential.secret = 'the new secret';
		expect((await deliver(trigger, click('2'), by('the new secret'))).status).toBe(200);
		expect((await deliver(trigger, click('3'), by('the old secret'))).status).toBe(401);
		credential.secret = 'the newest secret';
		const later = Date.now() + 11_000;
		jest.spyOn(Date, 'now').mockImplementation(() => later);
		expect((await deliver(trigger, click('4'), by('the new secret'))).status).toBe(401);
	});

	it('lets no one in once it is emptied', async () => {
		const credential = { headerName: 'X-n8n-Secret', secret: 'the old secret' };
		const trigger = await listening({ credential });
		await deliver(trigger, click('1'), by('the old secret'));
		credential.secret = '';
		expect((await deliver(trigger, click('2'), by('guess'))).status).toBe(401);
		expect((await deliver(trigger, click('3'), by('the old secret'))).status).toBe(401);
	});
});
